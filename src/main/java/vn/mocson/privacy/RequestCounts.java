package vn.mocson.privacy;

/** How many requests wait for an answer, how many for being carried out, and how many of both are late. */
public record RequestCounts(int unanswered, int answered, int overdue) {

    public int waiting() {
        return unanswered + answered;
    }
}
