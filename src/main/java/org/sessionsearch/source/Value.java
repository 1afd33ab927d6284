package org.sessionsearch.source;

import java.util.List;
import java.util.Map;

/** A value of the front matter. Every scalar is text, whatever YAML would make of it. */
sealed interface Value {

    /** The line of the file on which it stands, from 1. */
    int line();

    record Text(String text, int line) implements Value {}

    record Items(List<Value> items, int line) implements Value {}

    record Fields(Map<String, Value> values, int line) implements Value {}
}
