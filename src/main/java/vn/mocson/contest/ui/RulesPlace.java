package vn.mocson.contest.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where fields of the form read and write: the contest's own rules, or what one round lays over them. */
class RulesPlace {

    private final ObjectNode written;
    private final Supplier<JsonNode> seen;
    private final boolean overlay;
    private final Runnable changed;

    /** @param seen the rules that hold here */
    RulesPlace(ObjectNode written, Supplier<JsonNode> seen, boolean overlay, Runnable changed) {
        this.written = written;
        this.seen = seen;
        this.overlay = overlay;
        this.changed = changed;
    }

    /** What holds; null where it is absent. */
    @Nullable
    JsonNode get(String path) {
        JsonNode node = seen.get();
        for (String field : path.split("\\.")) {
            JsonNode below = node.get(field);
            if (below == null || below.isNull()) {
                return null;
            }
            node = below;
        }
        return node;
    }

    /** @param value null takes the field away, here also from what lies below */
    void set(String path, @Nullable JsonNode value) {
        String[] fields = path.split("\\.");
        ObjectNode node = written;
        for (int i = 0; i < fields.length - 1; i++) {
            node = node.get(fields[i]) instanceof ObjectNode below ? below : node.putObject(fields[i]);
        }
        String last = fields[fields.length - 1];
        if (value != null) {
            node.set(last, value);
        } else if (overlay) {
            node.putNull(last);
        } else {
            node.remove(last);
        }
        changed.run();
    }

    /** Whether something of this part stands here, and not only below. */
    boolean owns(RulesPart part) {
        return part.fields().stream().anyMatch(written::has);
    }

    /** Makes this part the round's own, beginning with what holds now. */
    void own(RulesPart part) {
        for (String field : part.fields()) {
            JsonNode value = get(field);
            if (value == null) {
                written.putNull(field);
            } else {
                written.set(field, value.deepCopy());
            }
        }
        changed.run();
    }

    /** Gives this part back to what lies below. */
    void disown(RulesPart part) {
        part.fields().forEach(written::remove);
        changed.run();
    }
}
