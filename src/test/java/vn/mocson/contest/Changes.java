package vn.mocson.contest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;

/**
 * Every rules object that differs from a given one in a single place. Found by walking through the record, so
 * that a rule that is added one day is changed here too.
 */
public final class Changes {

    /** @param path {@code attempts.max} */
    public record Change(String path, Rules rules) {}

    private Changes() {}

    public static List<Change> of(Rules rules) {
        return values(rules, Rules.class, "").stream()
                .map(changed -> new Change(changed.path(), (Rules) Objects.requireNonNull(changed.value())))
                .toList();
    }

    private record Changed(String path, @Nullable Object value) {}

    private static List<Changed> values(@Nullable Object value, Type type, String path) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return lists(
                    (List<?>) Objects.requireNonNull(value),
                    ((ParameterizedType) type).getActualTypeArguments()[0],
                    path);
        }
        if (raw == Map.class) {
            return maps(
                    (Map<?, ?>) Objects.requireNonNull(value),
                    ((ParameterizedType) type).getActualTypeArguments()[0],
                    path);
        }
        List<Changed> changes = new ArrayList<>();
        if (raw == int.class) {
            changes.add(new Changed(path, (Integer) Objects.requireNonNull(value) + 1));
        } else if (raw == Integer.class) {
            changes.add(new Changed(path, value == null ? 4 : (Integer) value + 1));
            if (value != null) {
                changes.add(new Changed(path, null));
            }
        } else if (raw == boolean.class) {
            changes.add(new Changed(path, !(Boolean) Objects.requireNonNull(value)));
        } else if (raw == String.class) {
            changes.add(new Changed(path, value == null ? "Mới" : value + "x"));
        } else if (raw == BigDecimal.class) {
            changes.add(new Changed(
                    path, value == null ? new BigDecimal("6") : ((BigDecimal) value).add(new BigDecimal("0.0001"))));
        } else if (raw.isEnum()) {
            for (Object other : raw.getEnumConstants()) {
                if (other != value) {
                    changes.add(new Changed(path, other));
                }
            }
        } else if (raw.isSealed()) {
            for (Class<?> kind : raw.getPermittedSubclasses()) {
                if (kind.isInstance(value)) {
                    changes.addAll(records(value, kind, path));
                } else {
                    changes.add(new Changed(path, made(kind)));
                }
            }
        } else if (raw.isRecord()) {
            if (value == null) {
                changes.add(new Changed(path, made(raw)));
            } else {
                changes.addAll(records(value, raw, path));
                if (raw == Rules.Prediction.class || raw == Rules.Total.class) {
                    changes.add(new Changed(path, null));
                }
            }
        } else {
            throw new AssertionError("how is a " + raw + " changed?");
        }
        return changes;
    }

    private static List<Changed> records(Object value, Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        List<Changed> changes = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String at = path.isEmpty() ? components[i].getName() : path + "." + components[i].getName();
            for (Changed part : values(part(value, components[i]), components[i].getGenericType(), at)) {
                @Nullable
                Object[] parts = Arrays.stream(components)
                        .map(component -> part(value, component))
                        .toArray();
                parts[i] = part.value();
                changes.add(new Changed(part.path(), made(type, parts)));
            }
        }
        return changes;
    }

    private static List<Changed> lists(List<?> list, Type type, String path) {
        List<Changed> changes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(i);
            changes.add(new Changed(path, shorter));
            boolean repeats = raw(type).isEnum();
            for (Changed element : repeats ? List.<Changed>of() : values(list.get(i), type, path + "[" + i + "]")) {
                List<Object> other = new ArrayList<>(list);
                other.set(i, element.value());
                changes.add(new Changed(element.path(), other));
            }
            if (i > 0) {
                List<Object> swapped = new ArrayList<>(list);
                swapped.set(i, list.get(i - 1));
                swapped.set(i - 1, list.get(i));
                changes.add(new Changed(path, swapped));
            }
        }
        List<Object> longer = new ArrayList<>(list);
        if (raw(type).isEnum()) {
            Arrays.stream(raw(type).getEnumConstants())
                    .filter(constant -> !list.contains(constant))
                    .findFirst()
                    .ifPresent(longer::add);
        } else {
            longer.add(raw(type) == String.class ? "Z" : made(raw(type)));
        }
        if (longer.size() > list.size()) {
            changes.add(new Changed(path, longer));
        }
        return changes.stream()
                .filter(change -> !path.endsWith("rankBy") || !List.of().equals(change.value()))
                .toList();
    }

    private static List<Changed> maps(Map<?, ?> map, Type keys, String path) {
        List<Changed> changes = new ArrayList<>();
        for (Object key : raw(keys).getEnumConstants()) {
            Map<Object, Object> other = new HashMap<>(map);
            Object value = other.remove(key);
            if (value != null) {
                changes.add(new Changed(path, Map.copyOf(other)));
            }
            if (key != Rules.CollectiveKey.WEIGHTED) {
                other.put(key, value == null ? new BigDecimal("11") : ((BigDecimal) value).add(BigDecimal.ONE));
                changes.add(new Changed(path, Map.copyOf(other)));
            }
        }
        return changes;
    }

    /** One of that kind, from simple parts. */
    private static Object made(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "League" -> new Rules.League("Khối mới", List.of("M"), null, null);
            case "BlueprintLine" -> new Rules.BlueprintLine("Chủ đề mới", Difficulty.EASY, 1);
            default ->
                made(
                        type,
                        Arrays.stream(type.getRecordComponents())
                                .map(component -> simple(component.getGenericType()))
                                .toArray());
        };
    }

    private static @Nullable Object simple(Type type) {
        Class<?> raw = raw(type);
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw == int.class
                ? 9
                : raw == BigDecimal.class ? new BigDecimal("9") : raw == List.class ? List.of() : null;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static @Nullable Object part(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static Object made(Class<?> type, @Nullable Object[] parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
