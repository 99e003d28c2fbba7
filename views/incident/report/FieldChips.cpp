// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/FieldChips.h"

#include "incident/report/ReportText.h"
#include "models/Text.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

namespace redoubt::views {

namespace {
constexpr int chipType = QTextFormat::UserObject + 1;
constexpr int nameProperty = QTextFormat::UserProperty + 1;
constexpr qreal chipPad = 4;
constexpr qreal mostOfLine = 0.6; ///< what is longer is elided: the tooltip and the preview have all of it

QString nameIn(const QTextFormat &format) { return format.objectType() == chipType ? format.property(nameProperty).toString() : QString(); }

QString marked(const QString &name) { return QStringLiteral("{{") + name + QStringLiteral("}}"); }

/// The characters of @p document from @p from to @p to.
QString between(const QTextDocument &document, int from, int to)
{
    QString text;
    for (auto block = document.findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
        if (block.position() > from)
            text += QLatin1Char('\n');
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto part = at.fragment();
            const int begin = std::max(from, part.position());
            const int end = std::min(to, part.position() + part.length());
            if (begin >= end)
                continue;
            const auto name = nameIn(part.charFormat());
            if (name.isEmpty())
                text += part.text().mid(begin - part.position(), end - begin).replace(QChar::LineSeparator, QLatin1Char('\n'));
            else
                text += marked(name).repeated(end - begin); // neighbours of one name are one fragment
        }
    }
    return text.replace(QChar::Nbsp, QLatin1Char(' '));
}
} // namespace

FieldChips::FieldChips(QTextEdit *edit) : QObject(edit), m_edit(*edit) { edit->document()->documentLayout()->registerHandler(chipType, this); }

void FieldChips::setValues(const QHash<QString, QString> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    // What a field stands for is of another width: the lines are set anew.
    m_edit.document()->markContentsDirty(0, m_edit.document()->characterCount());
    m_edit.viewport()->update();
}

void FieldChips::insert(QTextCursor cursor, const QString &text) const
{
    cursor.beginEditBlock();
    for (const auto &piece : incident::piecesOf(text.toStdString())) {
        if (!piece.isField) {
            cursor.insertText(models::text(piece.text), QTextCharFormat());
            continue;
        }
        QTextCharFormat format;
        format.setObjectType(chipType);
        format.setProperty(nameProperty, models::text(piece.text));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    cursor.endEditBlock();
}

QString FieldChips::textOf(const QTextDocument &document) { return between(document, 0, document.characterCount()); }

QString FieldChips::textOf(const QTextCursor &cursor) { return between(*cursor.document(), cursor.selectionStart(), cursor.selectionEnd()); }

QString FieldChips::fieldAt(const QTextDocument &document, int position)
{
    for (auto at = document.findBlock(position).begin(); !at.atEnd(); ++at) {
        const auto part = at.fragment();
        if (position >= part.position() && position < part.position() + part.length())
            return nameIn(part.charFormat());
    }
    return {};
}

QString FieldChips::spoken(const QString &name) const
{
    const auto value = m_values.value(name);
    return value.isEmpty() ? tr("%1: not known yet").arg(name) : name + QStringLiteral(": ") + value;
}

QString FieldChips::shown(const QTextFormat &format) const
{
    const auto name = nameIn(format);
    const auto value = m_values.value(name).simplified();
    return value.isEmpty() ? tr("to be filled in: %1").arg(name) : value;
}

QSizeF FieldChips::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(document->defaultFont());
    const qreal room = document->textWidth() > 0 ? (document->textWidth() - 2 * document->documentMargin()) * mostOfLine : 1'000'000;
    // It stands on the line's baseline; what is below it is drawn there.
    return {std::min(room, std::ceil(metrics.horizontalAdvance(shown(format))) + 2 * chipPad), metrics.ascent()};
}

void FieldChips::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int, const QTextFormat &format)
{
    const bool isKnown = !m_values.value(nameIn(format)).isEmpty();
    const auto &colours = tokens().tone(isKnown ? Tone::Accent : Tone::Severity2);
    const auto font = document->defaultFont();
    const QFontMetricsF metrics(font);
    painter->save();
    drawRound(*painter, rect.adjusted(0.5, 1, -0.5, metrics.descent() - 1), 3, colours.soft);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(QPointF(rect.left() + chipPad, rect.bottom()), metrics.elidedText(shown(format), Qt::ElideRight, rect.width() - 2 * chipPad));
    painter->restore();
}

} // namespace redoubt::views
