package vn.mocson.ceremony;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import vn.mocson.questionbank.Picture;

/** A whole show in one page: script, pictures and letters inside, and a policy that lets it ask for nothing. */
final class OfflineFile {

    private OfflineFile() {}

    static byte[] write(String deck, ShowId show, Function<String, Picture> pictures, StageCode code) {
        String own = Deck.forReader(deck, show.toString(), StageRole.STAGE, null, id -> data(pictures.apply(id)));
        return """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta name="robots" content="noindex">
                <title>Lễ trao giải</title>
                <style>html,body{margin:0;height:100%;background:#2a0509}</style>
                <style>@FONTS@</style>
                </head>
                <body>
                <script type="application/json" id="stage-deck">@DECK@</script>
                <stage-screen offline></stage-screen>
                <noscript><p style="color:#fff">Hãy bật JavaScript trong trình duyệt rồi mở lại tệp này.</p></noscript>
                <script type="module">@CODE@</script>
                </body>
                </html>
                """.replace("@FONTS@", code.fonts())
                // data, which nothing in it can end
                .replace("@DECK@", own.replace("<", "\\u003c"))
                .replace(
                        "@CODE@",
                        code.script().replace("</script", "<\\/script").replace("<!--", "<\\!--"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String data(Picture picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
