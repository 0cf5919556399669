package vn.mocson.ceremony;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A script as the stage reads it. What is stored is the whole of it; what a screen gets has no words and notes, and says
 * where that screen finds its pictures.
 */
final class Deck {

    /** What every step of a rehearsal says, besides what the screen itself paints over it. */
    private static final String TRIAL = "THỬ";

    /** Of its own: what is hashed must not depend on how the application's answers are written. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Deck() {}

    static String text(Script script) {
        ObjectNode deck = JSON.createObjectNode();
        ArrayNode sealed = deck.putArray("sealed");
        script.seals().forEach(sealed::add);
        deck.put("kind", script.kind().name())
                .put("title", script.title())
                .put("subtitle", script.subtitle())
                .put("organizer", script.organizer())
                .put("numeral", script.numeral())
                .put("accent", script.accent())
                .put("pauses", script.pauses())
                .put("seconds", script.seconds());
        deck.set("groups", JSON.valueToTree(script.groups()));
        ObjectNode pictures = deck.putObject("pictures");
        new TreeMap<>(script.pictures()).forEach((id, picture) -> pictures.putObject(id)
                .put("type", picture.type())
                .put("width", picture.width())
                .put("height", picture.height()));
        ArrayNode steps = deck.putArray("steps");
        script.cues().forEach(cue -> steps.add(step(script.kind(), cue)));
        return JSON.writeValueAsString(deck);
    }

    private static ObjectNode step(ShowKind kind, Script.Cue cue) {
        ObjectNode step = JSON.createObjectNode();
        step.put("i", cue.i())
                .put("type", cue.step().type())
                .put("pause", cue.pause())
                .put("ms", cue.ms())
                .put("group", cue.group());
        if (kind == ShowKind.REHEARSAL) {
            step.put("mark", TRIAL);
        }
        step.put("note", cue.note()).put("words", cue.words());
        ObjectNode own = JSON.valueToTree(cue.step());
        step.setAll(own);
        return step;
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * As one reader gets it.
     *
     * @param show empty outside of a show
     * @param address of a picture, by its id
     */
    static String forReader(
            String text, String show, StageRole role, @Nullable StageSide side, Function<String, String> address) {
        ObjectNode stored = (ObjectNode) JSON.readTree(text);
        ObjectNode deck = JSON.createObjectNode();
        deck.put("show", show)
                .put("hash", hash(text))
                .put("role", role.name())
                .put("side", side == null ? null : side.name());
        deck.setAll(stored);
        for (Map.Entry<String, JsonNode> picture : deck.get("pictures").properties()) {
            ((ObjectNode) picture.getValue()).put("url", address.apply(picture.getKey()));
        }
        if (!role.mayMove()) {
            for (JsonNode step : deck.get("steps")) {
                ((ObjectNode) step).remove("note");
                ((ObjectNode) step).remove("words");
            }
        }
        return JSON.writeValueAsString(deck);
    }
}
