package vn.mocson.questionbank.ui;

import vn.mocson.questionbank.io.QuestionFormat;

/** The files that a bank can be exported as. */
enum ExportKind {
    XLSX(QuestionFormat.XLSX, ".xlsx", true),
    DOCX(QuestionFormat.DOCX, ".docx", true),
    DOCX_WITHOUT_KEY(QuestionFormat.DOCX, ".docx", false),
    CSV(QuestionFormat.CSV, ".csv", true),
    GIFT(QuestionFormat.GIFT, ".gift", true),
    MOODLE_XML(QuestionFormat.MOODLE_XML, ".xml", true),
    QTI(QuestionFormat.QTI, ".zip", true);

    private final QuestionFormat format;
    private final String ending;
    private final boolean withKey;

    ExportKind(QuestionFormat format, String ending, boolean withKey) {
        this.format = format;
        this.ending = ending;
        this.withKey = withKey;
    }

    QuestionFormat format() {
        return format;
    }

    String ending() {
        return ending;
    }

    boolean withKey() {
        return withKey;
    }
}
