@org.jspecify.annotations.NullMarked
package vn.mocson.standings.ui;
