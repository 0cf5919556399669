package vn.mocson.questionbank;

/** The one thing of Exif that changes how a picture looks: tag 0x0112 of the first directory (TIFF 6.0, Exif 2.3 §4.6.4). */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private ExifOrientation() {}

    /** @param tiff the block from its byte order mark on; what cannot be read counts as upright */
    static int of(ByteView tiff) {
        try {
            boolean little = tiff.text(0, 2).equals("II");
            if (!little && !tiff.text(0, 2).equals("MM")) {
                return UPRIGHT;
            }
            int directory = little ? tiff.u31Little(4) : tiff.u31(4);
            int entries = u16(tiff, directory, little);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (u16(tiff, entry, little) == TAG && u16(tiff, entry + 2, little) == SHORT) {
                    int value = u16(tiff, entry + 8, little);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int u16(ByteView tiff, int at, boolean little) {
        return little ? tiff.u16Little(at) : tiff.u16(at);
    }
}
