package vn.mocson.report.papers;

/** The papers that a contest ends in. */
public enum PaperKind {
    RESULT_NOTICE("Thông báo", "TB", "thong-bao-ket-qua", true, false),
    AWARD_DECISION("Quyết định", "QĐ", "quyet-dinh-khen-thuong", true, true),
    SEAL_MINUTES("Biên bản", "BB", "bien-ban-niem-phong", true, false),
    RECEIPT_LIST("Danh sách", "", "danh-sach-ky-nhan", true, true),
    UNIT_STATISTICS("Biểu thống kê", "", "bieu-thong-ke-don-vi", false, true),
    CLOSING_REPORT("Báo cáo", "BC", "bao-cao-tong-ket", false, false),
    UNIT_REPORT("Báo cáo", "BC", "bao-cao-don-vi", false, true);

    private final String title;
    private final String symbol;
    private final String file;
    private final boolean ofResult;
    private final boolean list;

    PaperKind(String title, String symbol, String file, boolean ofResult, boolean list) {
        this.title = title;
        this.symbol = symbol;
        this.file = file;
        this.ofResult = ofResult;
        this.list = list;
    }

    String title() {
        return title;
    }

    /** {@code BC}; empty for what has no number. */
    String symbol() {
        return symbol;
    }

    /** Of its file, without the contest and the ending. */
    String file() {
        return file;
    }

    /** Whether it is about one sealed result. */
    public boolean ofResult() {
        return ofResult;
    }

    /** Whether it is a workbook too. */
    public boolean list() {
        return list;
    }

    /** Whether it has a number. */
    public boolean numbered() {
        return !symbol.isEmpty();
    }
}
