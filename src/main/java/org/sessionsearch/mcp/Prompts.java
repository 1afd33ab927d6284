package org.sessionsearch.mcp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prepared questions that a person can start from. */
final class Prompts {

    private static final String PLAN = "plan_my_day";

    private Prompts() {}

    /**
     * A prompt with its arguments filled in.
     *
     * @throws RpcError when there is no such prompt, or an argument is missing
     */
    static ObjectNode get(String name, JsonNode arguments) {
        if (!name.equals(PLAN)) {
            throw RpcError.invalidParams("Unknown prompt: " + name);
        }
        String day = text(arguments, "day");
        if (day.isEmpty()) {
            throw RpcError.invalidParams("the argument day is missing; it is a local date like 2021-09-10");
        }
        String event = text(arguments, "event");
        String interests = text(arguments, "interests");
        String text = "Plan my conference day " + day + (event.isEmpty() ? "" : " at " + event) + "."
                + (interests.isEmpty() ? "" : " I am interested in: " + interests + ".")
                + " Call search_sessions with day " + day + (event.isEmpty() ? "" : " and event " + event)
                + ", once for each interest and once without a query for what I might miss."
                + " Choose sessions that do not overlap, leave time to change rooms and to eat, and name one alternative"
                + " per slot. Answer as a table of time, room, title, speakers and why, with the id of each session.";
        ObjectNode result = Message.MAPPER.createObjectNode().put("description", "A plan for " + day);
        ObjectNode message = result.putArray("messages").addObject().put("role", "user");
        message.putObject("content").put("type", "text").put("text", text);
        return result;
    }

    private static String text(JsonNode arguments, String name) {
        return Message.wellFormed(arguments.path(name).asString("")).strip();
    }
}
