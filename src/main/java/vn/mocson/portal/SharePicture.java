package vn.mocson.portal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import vn.mocson.contest.ContestDefinition;

/** The picture that stands beside a contest's address where somebody shares it: 1200 × 630, from the design of the stage. */
final class SharePicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int MIDDLE_OF_RINGS = 980;
    private static final int WIDEST_NUMERAL = 310;
    private static final int BESIDE_NUMERAL = 660;
    private static final int DATES = HEIGHT - 60;
    private static final float LINE = 1.25f;

    private static final Color SON_DEEP = new Color(0x7F1420);
    private static final Color KIM = new Color(0xF2C14E);
    private static final Color ON_STAGE = new Color(0xFFF7EA);
    private static final Color ON_STAGE_QUIET = new Color(0xECD3C8);
    private static final Color RING = new Color(0x22F2C14E, true);

    private static final Font BOLD = font("LiberationSans-Bold");
    private static final Font PLAIN = font("LiberationSans-Regular");
    private static final Font NUMERAL = font("LiberationSerif-Bold");

    private SharePicture() {}

    static byte[] of(ContestDefinition contest) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(SON_DEEP);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        rings(pen);
        pen.setColor(KIM);
        pen.fillRect(0, HEIGHT - 12, WIDTH, 12);
        words(pen, contest);
        pen.dispose();
        return png(image);
    }

    /** The drum's rings around the anniversary, running out of the picture. */
    private static void rings(Graphics2D pen) {
        pen.setColor(RING);
        pen.setStroke(new BasicStroke(3));
        for (int radius = 190; radius <= 550; radius += 60) {
            pen.drawOval(MIDDLE_OF_RINGS - radius, HEIGHT / 2 - radius, 2 * radius, 2 * radius);
        }
    }

    private static void words(Graphics2D pen, ContestDefinition contest) {
        boolean anniversary = !contest.numeral().isBlank();
        int width = anniversary ? BESIDE_NUMERAL : WIDTH - 2 * MARGIN;
        int y = lines(pen, contest.organizer(), PLAIN.deriveFont(28f), ON_STAGE_QUIET, MARGIN + 28, width, 2);
        float size = contest.title().length() > 70 ? 46f : 56f;
        int most = Math.round((DATES - 60 - y) / (size * LINE));
        lines(pen, contest.title(), BOLD.deriveFont(size), ON_STAGE, y + Math.round(size), width, most);
        pen.setFont(PLAIN.deriveFont(32f));
        pen.setColor(KIM);
        pen.drawString(PageWords.dates(contest), MARGIN, DATES);
        if (anniversary) {
            numeral(pen, contest.numeral().strip());
        }
    }

    /** As large as it may be inside the innermost ring. */
    private static void numeral(Graphics2D pen, String numeral) {
        pen.setFont(NUMERAL.deriveFont(150f));
        int wide = pen.getFontMetrics().stringWidth(numeral);
        if (wide > WIDEST_NUMERAL) {
            pen.setFont(NUMERAL.deriveFont(150f * WIDEST_NUMERAL / wide));
        }
        pen.setColor(KIM);
        FontMetrics measures = pen.getFontMetrics();
        pen.drawString(
                numeral,
                MIDDLE_OF_RINGS - measures.stringWidth(numeral) / 2,
                HEIGHT / 2 + (measures.getAscent() - measures.getDescent()) / 2);
    }

    /** @return the baseline of the next line */
    private static int lines(Graphics2D pen, String text, Font font, Color color, int y, int width, int most) {
        pen.setFont(font);
        pen.setColor(color);
        int at = y;
        for (String line : broken(pen, text, width, most)) {
            pen.drawString(line, MARGIN, at);
            at += Math.round(font.getSize2D() * LINE);
        }
        return at;
    }

    private static List<String> broken(Graphics2D pen, String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && pen.getFontMetrics().stringWidth(longer) > width) {
                if (lines.size() == most - 1) {
                    line.append('…');
                    break;
                }
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
        return out.toByteArray();
    }

    private static Font font(String cut) {
        String file = "/liberation/" + cut + ".ttf";
        try (InputStream in = Objects.requireNonNull(SharePicture.class.getResourceAsStream(file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
