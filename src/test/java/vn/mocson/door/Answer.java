package vn.mocson.door;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the door answered. */
public record Answer(int status, HttpHeaders headers, String text, JsonNode json) {

    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    /** A member by its path, such as {@code receipt/code}; a missing one fails the test that asked. */
    public JsonNode at(String path) {
        JsonNode node = json.at("/" + path);
        if (node.isMissingNode()) {
            throw new AssertionError("no “" + path + "” in " + status + " " + text);
        }
        return node;
    }

    public String text(String path) {
        return at(path).asString();
    }

    public String code() {
        return text("code");
    }

    public List<JsonNode> list(String path) {
        return StreamSupport.stream(at(path).spliterator(), false).toList();
    }

    /** This answer, where it has the status that a story needs to go on. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + " but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
