package vn.mocson.certificate;

import java.time.LocalDate;

/** Certificates of nobody in particular. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2024, 10, 12);
    static final CertificateCode CODE = new CertificateCode("ABCDEFGHJK23456789ZZ");

    static final String LONG_NAME =
            "Chi bộ Trung tâm Nghiên cứu và Phát triển công nghệ nông lâm nghiệp miền núi phía Bắc, Trường Đại học Nông Lâm";
    static final String LONG_UNIT =
            "Chi bộ Phòng Công tác học sinh - sinh viên và Hợp tác quốc tế, Đảng bộ Trường Cao đẳng Kinh tế - Kỹ thuật thuộc"
                    + " Đại học Thái Nguyên, Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh";
    static final String LONG_CONTEST =
            "Cuộc thi trắc nghiệm trực tuyến “Tìm hiểu lịch sử 70 năm xây dựng và trưởng thành của Đảng bộ Khối các cơ quan"
                    + " tỉnh Thái Nguyên (02/11/1954 – 02/11/2024)”";

    private Samples() {}

    static CertificateDesign design() {
        return new CertificateDesign(
                CertificateDesign.Heading.PARTY,
                "#a61b29",
                "#b8862f",
                "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH THÁI NGUYÊN",
                "BAN TỔ CHỨC CUỘC THI",
                "GIẤY CHỨNG NHẬN",
                "Ban Tổ chức cuộc thi chứng nhận",
                "Đồng chí",
                "Tập thể",
                "Đã đạt",
                "Đã tham gia và hoàn thành bài thi",
                "Thái Nguyên",
                "TM. BAN TỔ CHỨC",
                "TRƯỞNG BAN",
                "Hoàng Thị Minh Châu",
                "GCN",
                "GCN-TG",
                true,
                null,
                null);
    }

    static CertificatePaper paper() {
        return new CertificatePaper(design(), CertificateTemplate.ours(), null, null);
    }

    static CertificateText text() {
        return text(
                "Nguyễn Thị Hồng Ánh",
                "Chi bộ Văn phòng Đảng ủy",
                "Giải Nhất",
                "Cuộc thi tìm hiểu lịch sử 70 năm Đảng bộ Khối các cơ quan tỉnh");
    }

    static CertificateText text(String holder, String unit, String prize, String contest) {
        return new CertificateText(
                prize.isEmpty() ? CertificateKind.PARTICIPATION : CertificateKind.PRIZE,
                unit.isEmpty(),
                holder,
                unit,
                prize,
                contest,
                "Đợt 2 – Tuần 3",
                "Quyết định số 15-QĐ/BTC ngày 12/10/2024 của Ban Tổ chức",
                DAY,
                "012/2024/GCN",
                CODE,
                "https://thi.example.vn");
    }
}
