package vn.mocson.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON where it lies, in bytes: a generator that shares its cores with the server must not
 * spend them on objects it throws away.
 */
final class Json {

    private final byte[] in;
    private final int end;
    private int at;

    Json(byte[] in, int from, int to) {
        this.in = in;
        this.at = from;
        this.end = to;
    }

    /** The whole document as maps, lists, strings, numbers as text, booleans and null. */
    static Object parse(byte[] text) {
        return new Json(text, 0, text.length).value();
    }

    /** A text field of a document whose root is an object; empty where it is missing. */
    static String field(byte[] text, int from, int to, String name) {
        Json json = new Json(text, from, to);
        if (json.peek() != '{') {
            return "";
        }
        json.open('{');
        while (json.more('}')) {
            if (json.key(name)) {
                Object value = json.value();
                return value == null ? "" : value.toString();
            }
            json.skip();
        }
        return "";
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    byte peek() {
        while (at < end && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
        if (at >= end) {
            throw new IllegalArgumentException("JSON ends early");
        }
        return in[at];
    }

    void open(char bracket) {
        if (peek() != bracket) {
            throw new IllegalArgumentException("expected " + bracket + " at " + at);
        }
        at++;
    }

    /** Whether another element follows; moves over the comma, or over the closing bracket. */
    boolean more(char closing) {
        byte next = peek();
        if (next == closing) {
            at++;
            return false;
        }
        if (next == ',') {
            at++;
        }
        return true;
    }

    /** Moves over a key; whether it is this one. */
    boolean key(String name) {
        peek();
        int start = ++at;
        while (in[at] != '"') {
            at += in[at] == '\\' ? 2 : 1;
        }
        boolean same = at - start == name.length();
        for (int i = 0; same && i < name.length(); i++) {
            same = in[start + i] == name.charAt(i);
        }
        at++;
        open(':');
        return same;
    }

    void skip() {
        byte first = peek();
        if (first == '"') {
            skipString();
        } else if (first == '{' || first == '[') {
            int depth = 0;
            do {
                byte b = in[at];
                if (b == '"') {
                    skipString();
                    continue;
                }
                if (b == '{' || b == '[') {
                    depth++;
                } else if (b == '}' || b == ']') {
                    depth--;
                }
                at++;
            } while (depth > 0);
        } else {
            while (at < end && in[at] != ',' && in[at] != '}' && in[at] != ']') {
                at++;
            }
        }
    }

    private void skipString() {
        at++;
        while (in[at] != '"') {
            at += in[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    String string() {
        Object value = value();
        return value == null ? "" : value.toString();
    }

    private Object value() {
        byte first = peek();
        if (first == '"') {
            int start = at + 1;
            skipString();
            String raw = new String(in, start, at - 1 - start, StandardCharsets.UTF_8);
            return raw.indexOf('\\') < 0 ? raw : unescape(raw);
        }
        if (first == '{') {
            Map<String, Object> object = new LinkedHashMap<>();
            open('{');
            while (more('}')) {
                String name = string();
                open(':');
                object.put(name, value());
            }
            return object;
        }
        if (first == '[') {
            List<Object> list = new ArrayList<>();
            open('[');
            while (more(']')) {
                list.add(value());
            }
            return list;
        }
        int start = at;
        skip();
        String plain = new String(in, start, at - start, StandardCharsets.US_ASCII).strip();
        return switch (plain) {
            case "null" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> plain;
        };
    }

    private static String unescape(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = raw.charAt(++i);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }
}
