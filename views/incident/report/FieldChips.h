// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTextCursor>
#include <QTextFormat>
#include <QTextObjectInterface>

class QTextDocument;
class QTextEdit;

#ifdef Q_MOC_RUN // moc reads this header alone (cmake/moc-by-itself), and has to be told what Qt's says
Q_DECLARE_INTERFACE(QTextObjectInterface, "org.qt-project.Qt.QTextObjectInterface")
#endif

namespace redoubt::views {

/// Fields in a text that is written: each is one character that shows what it stands for, on a ground of its own, or its name where nothing is known.
/// The text itself keeps the name in braces (incident/report/ReportText.h), also when it is copied.
class FieldChips : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// For @p edit, which owns it.
    explicit FieldChips(QTextEdit *edit);

    /// What each field stands for; a field that is not among them is not known.
    void setValues(const QHash<QString, QString> &values);
    /// Puts @p text, with fields in braces, at @p cursor.
    void insert(QTextCursor cursor, const QString &text) const;
    /// The text of @p document, or of what @p cursor has selected, with fields in braces.
    [[nodiscard]] static QString textOf(const QTextDocument &document);
    [[nodiscard]] static QString textOf(const QTextCursor &cursor);
    /// The field before @p position; empty: there is none.
    [[nodiscard]] static QString fieldAt(const QTextDocument &document, int position);
    /// What @p name stands for, or that nothing is known.
    [[nodiscard]] QString spoken(const QString &name) const;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position, const QTextFormat &format) override;

private:
    [[nodiscard]] QString shown(const QTextFormat &format) const;

    QTextEdit &m_edit;
    QHash<QString, QString> m_values;
};

} // namespace redoubt::views
