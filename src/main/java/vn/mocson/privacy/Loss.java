package vn.mocson.privacy;

import java.util.List;

/**
 * What erasing a person takes away and what it leaves, before it is done.
 *
 * @param attempts that stay, without a name
 * @param unpublished names of rounds they sat in whose results are not published yet
 * @param listed whether their line on the list of members loses its name too
 */
public record Loss(int attempts, List<String> unpublished, boolean listed, boolean sitting) {}
