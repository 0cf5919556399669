package vn.mocson.questionbank.ui;

import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.io.QuestionFormat;

/**
 * What somebody gives to be read.
 *
 * @param name of the file; empty for pasted text
 * @param format null to find it out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ImportInput(String name, byte[] bytes, @Nullable QuestionFormat format) {}
