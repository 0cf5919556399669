package vn.mocson.questionbank.io;

/** What stands in an XML element: words or another element. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {

    record Text(StringBuilder words) implements XmlNode {}
}
