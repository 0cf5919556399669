package vn.mocson.questionbank;

import vn.mocson.common.web.Refusal;

/** A picture that is not taken, with a sentence that says what to do. */
public final class ImageRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ImageRefused(String detail) {
        super(Kind.INVALID, "IMAGE_REFUSED", detail);
    }

    static ImageRefused unknownFormat() {
        return new ImageRefused(
                "Tệp này không phải ảnh PNG, JPEG hoặc WebP. Hãy mở ảnh, lưu thành PNG hoặc JPEG rồi tải lên lại.");
    }

    /** @param name of a format that people know by name */
    static ImageRefused otherFormat(String name) {
        return new ImageRefused("Ảnh " + name
                + " không dùng được, vì nhiều điện thoại không hiện được hoặc không an toàn."
                + " Hãy lưu ảnh thành PNG hoặc JPEG rồi tải lên lại.");
    }

    static ImageRefused animated() {
        return new ImageRefused("Ảnh động không dùng được trong câu hỏi. Hãy lưu một khung hình thành PNG hoặc JPEG.");
    }

    static ImageRefused tooHeavy() {
        return new ImageRefused("Tệp ảnh nặng hơn 10 MiB. Hãy thu nhỏ ảnh rồi tải lên lại.");
    }

    static ImageRefused tooManyPixels(ImageHeader header) {
        return new ImageRefused("Ảnh " + header.width() + " × " + header.height()
                + " điểm ảnh là quá lớn, tối đa " + header.format().maxPixels() / 1_000_000
                + " triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên lại.");
    }

    static ImageRefused forPrint() {
        return new ImageRefused("Ảnh này ở hệ màu in CMYK nên màu trên màn hình sẽ sai."
                + " Hãy lưu lại ở hệ màu RGB, thành PNG hoặc JPEG, rồi tải lên lại.");
    }

    static ImageRefused damaged() {
        return new ImageRefused("Tệp ảnh bị hỏng, bị cắt cụt hoặc ở dạng không đọc được."
                + " Hãy mở ảnh trên máy, lưu lại thành PNG hoặc JPEG rồi tải lên lại.");
    }

    static ImageRefused somethingBehind() {
        return new ImageRefused("Trong tệp ảnh có kèm nội dung khác không phải ảnh."
                + " Hãy mở ảnh trên máy, lưu lại thành PNG hoặc JPEG rồi tải lên lại.");
    }
}
