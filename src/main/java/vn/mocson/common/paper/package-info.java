/**
 * Official papers as offices here write them: one content, drawn as an editable Word file or as a PDF.
 * Nothing here knows what a question set or an award is; Word's format stays inside.
 */
@org.jspecify.annotations.NullMarked
package vn.mocson.common.paper;
