package vn.mocson.questionbank.io;

import java.util.List;

/**
 * A table of a Word file.
 *
 * @param line where it begins
 * @param rows of cells of lines
 */
record SourceTable(int line, List<List<List<SourceLine>>> rows) implements SourcePiece {}
