package vn.mocson.questionbank.io;

/** What a document is made of, in its order. */
sealed interface SourcePiece permits SourceLine, SourceTable {}
