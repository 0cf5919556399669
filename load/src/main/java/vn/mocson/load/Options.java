package vn.mocson.load;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments as {@code --name=value} (or {@code --name}, which means true); the rest in their order. */
record Options(Map<String, String> named, List<String> rest) {

    static Options of(String[] arguments, String... known) {
        Map<String, String> named = new HashMap<>();
        List<String> rest = new java.util.ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                rest.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (!List.of(known).contains(name)) {
                throw new Stop("unknown option --" + name + "; there are: --" + String.join(" --", known));
            }
            String value = "true";
            if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                value = arguments[++i];
            }
            named.put(name, value);
        }
        return new Options(named, rest);
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String value = named.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Stop("--" + name + " takes a whole number, not " + value);
        }
    }

    boolean flag(String name, boolean otherwise) {
        return Boolean.parseBoolean(named.getOrDefault(name, Boolean.toString(otherwise)));
    }

    static InetSocketAddress address(URI url) {
        return new InetSocketAddress(url.getHost(), url.getPort() < 0 ? 80 : url.getPort());
    }

    /** Ends the command with a sentence instead of a stack trace. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop(String message) {
            super(message);
        }
    }
}
