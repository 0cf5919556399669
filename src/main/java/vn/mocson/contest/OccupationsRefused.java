package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** These are no groups that entrants could choose from. */
public final class OccupationsRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private OccupationsRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }

    static OccupationsRefused tooMany(int most) {
        return new OccupationsRefused(
                "OCCUPATIONS_TOO_MANY",
                "Nhiều nhất " + most + " thành phần, để người dự thi chọn được ngay. Hãy gộp bớt.");
    }

    static OccupationsRefused tooLong(int most) {
        return new OccupationsRefused(
                "OCCUPATION_TOO_LONG", "Tên mỗi thành phần dài nhiều nhất " + most + " ký tự. Hãy viết ngắn hơn.");
    }
}
