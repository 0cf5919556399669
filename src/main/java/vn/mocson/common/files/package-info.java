/** Files that strangers made: opened within bounds, or refused with a sentence. */
@org.jspecify.annotations.NullMarked
package vn.mocson.common.files;
