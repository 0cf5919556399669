package vn.mocson.award;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.text.Vietnamese;

/**
 * JSON of one form only, so that the same content is the same bytes wherever it is written: names in the order of their
 * characters, two spaces a level, numbers without exponent and needless zeros, nothing escaped but quotation marks,
 * backslashes and control characters, a line feed at the end. Described in docs/award.md.
 */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        json.value(node, 0);
        return json.out.append('\n').toString();
    }

    private void value(JsonNode node, int level) {
        if (node.isObject()) {
            object(node, level);
        } else if (node.isArray()) {
            array(node, level);
        } else if (node.isString()) {
            text(node.asString());
        } else if (node.isNumber()) {
            out.append(Vietnamese.plain(new BigDecimal(node.asString())).toPlainString());
        } else {
            out.append(node.isNull() ? "null" : Boolean.toString(node.asBoolean()));
        }
    }

    private void object(JsonNode node, int level) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        if (sorted.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "{\n";
        for (Map.Entry<String, JsonNode> each : sorted.entrySet()) {
            out.append(separator);
            indent(level + 1);
            text(each.getKey());
            out.append(": ");
            value(each.getValue(), level + 1);
            separator = ",\n";
        }
        out.append('\n');
        indent(level);
        out.append('}');
    }

    private void array(JsonNode node, int level) {
        if (node.isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[\n";
        for (JsonNode element : node) {
            out.append(separator);
            indent(level + 1);
            value(element, level + 1);
            separator = ",\n";
        }
        out.append('\n');
        indent(level);
        out.append(']');
    }

    private void indent(int level) {
        out.append("  ".repeat(level));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
