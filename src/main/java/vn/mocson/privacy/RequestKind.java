package vn.mocson.privacy;

/** What somebody asks about their own data. */
public enum RequestKind {
    /** To have a copy; done by the page itself. */
    EXPORT(Who.THEMSELVES, 0),
    /** To be named in public, or not any more; done by the page itself. */
    NAME(Who.THEMSELVES, 0),
    /** To be told something about one's data. */
    ASK(Who.SECRETARIAT, 10),
    /** To have the registration say something else. */
    CORRECT(Who.SECRETARIAT, 10),
    /** To take back the consent to processing. */
    WITHDRAW(Who.SECRETARIAT, 15),
    /** To have the data erased. */
    DELETE(Who.SECRETARIAT, 15);

    /**
     * Within two working days somebody has to say that and how the request will be dealt with (Nghị định 356/2025/NĐ-CP).
     */
    public static final int WORKING_DAYS_TO_ANSWER = 2;

    private enum Who {
        THEMSELVES,
        SECRETARIAT
    }

    private final Who who;
    private final int daysToAct;

    RequestKind(Who who, int daysToAct) {
        this.who = who;
        this.daysToAct = daysToAct;
    }

    /** Whether the page does it at once, without anybody of the house. */
    public boolean atOnce() {
        return who == Who.THEMSELVES;
    }

    /**
     * Calendar days until it must be carried out: for a withdrawal those of the decree, which deletion keeps to as well;
     * for the others what the house promises.
     */
    int daysToAct() {
        return daysToAct;
    }

    /** Whether nothing of the person is left afterwards: consent was all that the data was kept by. */
    public boolean erases() {
        return this == WITHDRAW || this == DELETE;
    }
}
