package org.sessionsearch.launcher;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;

/**
 * Lets another program take the place of this process, as {@code exec} of a shell does: it keeps the process id, gets
 * every signal itself, and no Java that only waits for it stays in memory. By the foreign functions of Java 22 and
 * newer, called by name because this is compiled for an older one.
 */
final class ProcessImage {

    private static final String FOREIGN = "java.lang.foreign.";

    private ProcessImage() {}

    /** Returns only where that is not possible; then nothing has happened. */
    static void replace(List<String> command) {
        if (File.separatorChar != '/') {
            return;
        }
        try {
            System.out.flush();
            System.err.flush();
            execv(command);
        } catch (Throwable unsupported) {
            // Whoever called starts a process of its own instead.
        }
    }

    private static void execv(List<String> command) throws Throwable {
        Class<?> segment = type("MemorySegment");
        Object pointer = type("ValueLayout").getField("ADDRESS").get(null);
        Object arena = type("Arena").getMethod("global").invoke(null);
        Object arguments = type("SegmentAllocator")
                .getMethod("allocate", type("MemoryLayout"), long.class)
                .invoke(arena, pointer, command.size() + 1L);
        for (int i = command.size() - 1; i >= 0; i--) {
            Object text = type("SegmentAllocator")
                    .getMethod("allocateFrom", String.class)
                    .invoke(arena, command.get(i));
            segment.getMethod("setAtIndex", type("AddressLayout"), long.class, segment)
                    .invoke(arguments, pointer, (long) i, text);
        }
        Object program =
                type("SegmentAllocator").getMethod("allocateFrom", String.class).invoke(arena, command.get(0));
        function("execv", pointer).invokeWithArguments(program, arguments);
    }

    /** A function of two pointers that gives an int. */
    private static MethodHandle function(String name, Object pointer) throws ReflectiveOperationException {
        Class<?> linkerType = type("Linker");
        Class<?> layout = type("MemoryLayout");
        Class<?> descriptor = type("FunctionDescriptor");
        Object linker = linkerType.getMethod("nativeLinker").invoke(null);
        Object parameters = Array.newInstance(layout, 2);
        Array.set(parameters, 0, pointer);
        Array.set(parameters, 1, pointer);
        Object signature = descriptor
                .getMethod("of", layout, parameters.getClass())
                .invoke(null, type("ValueLayout").getField("JAVA_INT").get(null), parameters);
        Object options = Array.newInstance(type("Linker$Option"), 0);
        Optional<?> address = (Optional<?>) type("SymbolLookup")
                .getMethod("find", String.class)
                .invoke(linkerType.getMethod("defaultLookup").invoke(linker), name);
        return (MethodHandle) linkerType
                .getMethod("downcallHandle", type("MemorySegment"), descriptor, options.getClass())
                .invoke(linker, address.orElseThrow(), signature, options);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(FOREIGN + name);
    }
}
