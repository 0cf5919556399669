package vn.mocson.exam;

import vn.mocson.common.web.Refusal;

/** A page wanted to hand in because its countdown ended, but time was given back since; it reads the attempt again. */
public final class TimeLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    TimeLeft() {
        super(Kind.CONFLICT, "TIME_LEFT", "Bài thi vẫn còn giờ vì Ban Tổ chức đã bù thời gian. Bạn cứ làm tiếp.");
    }
}
