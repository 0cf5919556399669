package vn.mocson.ceremony;

/**
 * A picture as the stage loads it.
 *
 * @param id SHA-256 of its bytes
 */
public record StagePicture(String id, String type, int width, int height) {}
