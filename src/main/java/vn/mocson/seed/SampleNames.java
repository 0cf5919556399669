package vn.mocson.seed;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for generated people, put together from common parts. */
final class SampleNames {

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Nông", "Ma", "Triệu", "Lương", "Hà");
    private static final List<String> MIDDLE_WOMEN =
            List.of("Thị", "Thị", "Thị Thu", "Thị Thanh", "Ngọc", "Thu", "Thùy", "Kim");
    private static final List<String> MIDDLE_MEN = List.of("Văn", "Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân", "Mạnh");
    private static final List<String> WOMEN = List.of(
            "Anh", "Hà", "Hằng", "Hạnh", "Hiền", "Hoa", "Huyền", "Hương", "Lan", "Linh", "Loan", "Mai", "Nga", "Ngân",
            "Nhung", "Oanh", "Phương", "Quỳnh", "Thảo", "Thủy", "Trang", "Tuyết", "Vân", "Yến");
    private static final List<String> MEN = List.of(
            "An", "Bình", "Chiến", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hiếu", "Hòa", "Hùng", "Khánh", "Kiên",
            "Long", "Nam", "Phong", "Quân", "Sơn", "Thắng", "Thành", "Tiến", "Toàn", "Trung", "Tuấn", "Tùng", "Việt");

    private SampleNames() {}

    static String next(RandomGenerator random) {
        boolean woman = random.nextBoolean();
        return one(FAMILY, random) + " " + one(woman ? MIDDLE_WOMEN : MIDDLE_MEN, random) + " "
                + one(woman ? WOMEN : MEN, random);
    }

    private static String one(List<String> parts, RandomGenerator random) {
        return parts.get(random.nextInt(parts.size()));
    }
}
