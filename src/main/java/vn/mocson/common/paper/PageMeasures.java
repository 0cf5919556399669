package vn.mocson.common.paper;

/** A4 as both instructions want it (top and bottom 20–25, left 30–35, right 15–20), in millimetres. */
final class PageMeasures {

    static final int WIDTH = 210;
    static final int HEIGHT = 297;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;
    static final int TEXT = WIDTH - LEFT - RIGHT;

    /** The two columns of a head: the right one holds CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM in one line of 12 points, 88 mm. */
    static final int HEAD_LEFT = 70;

    static final int HEAD_RIGHT = TEXT - HEAD_LEFT;

    static final int NUMBER_FROM_EDGE = 10;
    static final int FOOT_FROM_EDGE = 9;

    static final int FIGURE_HEIGHT = 150;
    static final int PICTURE_WIDTH = 110;
    static final int PICTURE_HEIGHT = 70;
    static final int CHOICE_PICTURE_WIDTH = 60;
    static final int CHOICE_PICTURE_HEIGHT = 35;

    private PageMeasures() {}

    /** Twentieths of a point, Word's measure. */
    static int twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }
}
