@org.jspecify.annotations.NullMarked
package vn.mocson.portal.ui;
