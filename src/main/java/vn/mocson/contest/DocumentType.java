package vn.mocson.contest;

/** What may be attached to a page, told by the content of the file. */
public enum DocumentType {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String ending;
    private final String mediaType;

    DocumentType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name with the ending of what the file is, whatever ending it came with. */
    String named(String name) {
        String plain = name.replaceFirst("(?i)\\.(pdf|docx?|docm|rtf|exe|js|html?)$", "");
        return plain + "." + ending;
    }
}
