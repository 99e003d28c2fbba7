// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/SectionEdit.h"

#include "views/incident/report/FieldChips.h"
#include "views/theme/Typography.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace redoubt::views {

namespace {
constexpr int reportLineHeight = 130; ///< percent
} // namespace

SectionEdit::SectionEdit(bool isLine, QWidget *parent) : QTextEdit(parent), m_chips(new FieldChips(this)), m_isLine(isLine)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(QFrame::NoFrame);
    applyType();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &SectionEdit::fit);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_setting)
            Q_EMIT entered();
    });
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT typed();
    });
}

void SectionEdit::setWords(const QString &words)
{
    if (words == this->words())
        return;
    const QScopedValueRollback setting(m_setting, true);
    clear();
    auto cursor = textCursor();
    QTextBlockFormat lines;
    lines.setLineHeight(reportLineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(lines); // later lines take it from the first
    m_chips->insert(cursor, words);
    document()->clearUndoRedoStacks();
    moveCursor(QTextCursor::Start);
}

void SectionEdit::write(const QString &words)
{
    auto cursor = textCursor();
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    m_chips->insert(cursor, words);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

QString SectionEdit::words() const { return FieldChips::textOf(*document()); }

void SectionEdit::setFields(const QHash<QString, QString> &values)
{
    const QScopedValueRollback setting(m_setting, true);
    m_chips->setValues(values);
}

void SectionEdit::insertField(const QString &name)
{
    auto cursor = textCursor();
    cursor.removeSelectedText();
    m_chips->insert(cursor, QStringLiteral("{{%1}}").arg(name));
    setFocus(Qt::OtherFocusReason);
}

QSize SectionEdit::sizeHint() const
{
    const int lines = static_cast<int>(std::ceil(document()->size().height()));
    return {scaled(300), std::max(lines, fontMetrics().height() + static_cast<int>(2 * document()->documentMargin())) + 2 * frameWidth()};
}

QSize SectionEdit::minimumSizeHint() const { return {scaled(160), sizeHint().height()}; }

void SectionEdit::fit()
{
    setFixedHeight(sizeHint().height());
    updateGeometry();
}

QMimeData *SectionEdit::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setData(QStringLiteral("text/plain"), FieldChips::textOf(textCursor()).toUtf8());
    return data;
}

bool SectionEdit::canInsertFromMimeData(const QMimeData *source) const { return source->hasText(); }

void SectionEdit::insertFromMimeData(const QMimeData *source)
{
    auto text = source->text();
    if (m_isLine)
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    auto cursor = textCursor();
    cursor.removeSelectedText();
    m_chips->insert(cursor, text);
    ensureCursorVisible();
}

void SectionEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void SectionEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_isLine && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->ignore();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void SectionEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void SectionEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyType();
}

bool SectionEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = document()->documentLayout()->hitTest(help->pos(), Qt::ExactHit);
    const auto name = position < 0 ? QString() : FieldChips::fieldAt(*document(), position);
    if (name.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_chips->spoken(name), this);
    return true;
}

void SectionEdit::applyType()
{
    const auto font = textFont(m_isLine ? TitleType : LargeType, m_isLine ? Weight::Bold : Weight::Regular);
    if (document()->defaultFont() == font)
        return;
    const QScopedValueRollback setting(m_setting, true);
    setFont(font);
    document()->setDefaultFont(font);
    fit();
}

} // namespace redoubt::views
