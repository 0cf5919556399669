package vn.mocson.common.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as a tree that still knows the line each part came from, so that an error can name its place. */
public final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlTree(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /**
     * @throws TreeProblem where the text is not YAML, with its line
     */
    public static YamlTree parse(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    public static YamlTree parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            Map<String, Integer> lines = new HashMap<>();
            JsonNode root = node == null ? JSON.objectNode() : convert(node, "", lines);
            return new YamlTree(root, lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TreeProblem("", "không đúng cú pháp YAML: " + e.getProblem(), line);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** The line of a path such as {@code rounds[0].opensAt}, or of its nearest ancestor that exists. */
    public int lineOf(String path) {
        String p = path;
        while (!p.isEmpty()) {
            Integer line = lines.get(p);
            if (line != null) {
                return line;
            }
            int cut = Math.max(p.lastIndexOf('.'), p.lastIndexOf('['));
            p = cut < 0 ? "" : p.substring(0, cut);
        }
        return 1;
    }

    private static JsonNode convert(Node node, String path, Map<String, Integer> lines) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
        return switch (node) {
            case MappingNode map -> {
                ObjectNode object = JSON.objectNode();
                for (NodeTuple entry : map.getValue()) {
                    int line = entry.getKeyNode().getStartMark().getLine() + 1;
                    if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                        throw new TreeProblem(path, "tên trường phải là một từ", line);
                    }
                    String key = name.getValue();
                    String child = path.isEmpty() ? key : path + "." + key;
                    if (object.has(key)) {
                        throw new TreeProblem(child, "có hai lần", line);
                    }
                    lines.put(child, line);
                    object.set(key, convert(entry.getValueNode(), child, lines));
                }
                yield object;
            }
            case SequenceNode list -> {
                ArrayNode array = JSON.arrayNode();
                int i = 0;
                for (Node item : list.getValue()) {
                    array.add(convert(item, path + "[" + i++ + "]", lines));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default ->
                throw new TreeProblem(
                        path,
                        "kiểu dữ liệu YAML không được hỗ trợ",
                        node.getStartMark().getLine() + 1);
        };
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(
                    value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("on"));
        }
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            try {
                return JSON.numberNode(new BigDecimal(value.replace("_", "")));
            } catch (NumberFormatException octalOrInfinite) {
                return JSON.stringNode(value);
            }
        }
        return JSON.stringNode(value);
    }
}
