package vn.mocson.common.paper;

import vn.mocson.common.text.Vietnamese;

/**
 * Who signs.
 *
 * @param authority in whose name, made by {@link OfficialLayout#onBehalfOf} or {@link OfficialLayout#inPlaceOf};
 *     empty for somebody who signs in their own
 * @param title {@code Phó Bí thư}, {@code Người soạn}
 * @param name empty leaves it to be written by hand
 */
public record Signer(String authority, String title, String name) {

    public Signer {
        authority = Vietnamese.clean(authority);
        title = Vietnamese.clean(title);
        name = Vietnamese.clean(name);
    }
}
