package vn.mocson.questionbank;

import java.io.Serializable;

/** A filter of the grid that a person keeps for himself; {@code query} is the query part of its address. */
public record SavedFilter(long id, String name, String query) implements Serializable {}
