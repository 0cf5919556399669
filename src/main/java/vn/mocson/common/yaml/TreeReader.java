package vn.mocson.common.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one object of a tree field by field; what is missing or wrong is named with its path. */
public final class TreeReader {

    private final JsonNode node;
    private final String path;

    private TreeReader(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    public static TreeReader of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new TreeProblem(path, "phải là một nhóm các trường");
        }
        return new TreeReader(node, path);
    }

    public boolean has(String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    public JsonNode raw(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw problem(field, "còn thiếu");
        }
        return value;
    }

    public TreeReader object(String field) {
        return of(raw(field), at(field));
    }

    public String text(String field) {
        JsonNode value = raw(field);
        if (!value.isValueNode() || value.asString().isBlank()) {
            throw problem(field, "phải là một đoạn chữ");
        }
        return value.asString();
    }

    public String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    public int integer(String field, int least, int most) {
        JsonNode value = raw(field);
        if (!value.isNumber() || !value.canConvertToExactIntegral()) {
            throw problem(field, "phải là một số nguyên");
        }
        BigDecimal number = value.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw problem(field, "phải từ " + least + " đến " + most);
        }
        return number.intValueExact();
    }

    public int integer(String field, int least, int most, int otherwise) {
        return has(field) ? integer(field, least, most) : otherwise;
    }

    public @Nullable BigDecimal decimal(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = raw(field);
        if (!value.isNumber()) {
            throw problem(field, "phải là một số");
        }
        return value.decimalValue();
    }

    public boolean flag(String field, boolean otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        JsonNode value = raw(field);
        if (!value.isBoolean()) {
            throw problem(field, "phải là true hoặc false");
        }
        return value.booleanValue();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        return has(field) ? choice(raw(field), at(field), type) : otherwise;
    }

    public <E extends Enum<E>> List<E> choices(String field, Class<E> type, List<E> otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        List<E> chosen = new ArrayList<>();
        JsonNode list = list(field);
        for (int i = 0; i < list.size(); i++) {
            chosen.add(choice(list.get(i), at(field) + "[" + i + "]", type));
        }
        return List.copyOf(chosen);
    }

    public List<TreeReader> objects(String field) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode list = list(field);
        List<TreeReader> readers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            readers.add(of(list.get(i), at(field) + "[" + i + "]"));
        }
        return readers;
    }

    /** A list of texts; empty where the field is absent. */
    public List<String> texts(String field) {
        if (!has(field)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        JsonNode list = list(field);
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isValueNode() || list.get(i).asString().isBlank()) {
                throw problem(field + "[" + i + "]", "phải là một đoạn chữ");
            }
            texts.add(list.get(i).asString().strip());
        }
        return List.copyOf(texts);
    }

    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    public TreeProblem problem(String field, String message) {
        return new TreeProblem(at(field), message);
    }

    private JsonNode list(String field) {
        JsonNode list = raw(field);
        if (!list.isArray()) {
            throw problem(field, "phải là một danh sách");
        }
        return list;
    }

    /** The path of a field of this object. */
    public String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static <E extends Enum<E>> E choice(JsonNode value, String path, Class<E> type) {
        return choice(value.isValueNode() ? value.asString() : "", path, type);
    }

    /** @throws TreeProblem where the text names none of the constants, in capitals or not */
    public static <E extends Enum<E>> E choice(String text, String path, Class<E> type) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new TreeProblem(path, "phải là một trong " + Arrays.toString(type.getEnumConstants()));
    }
}
