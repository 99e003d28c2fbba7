// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidencePreview.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>

namespace redoubt::views {

using models::EvidenceKind;
using models::EvidencePresence;

EvidencePreview::EvidencePreview(QWidget *parent) : QWidget(parent), m_text(new QPlainTextEdit)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Text of the evidence"));
    m_text->hide();
    columnLayout(this, {16, 0, 16, 12})->addWidget(m_text);
    setAccessibleName(tr("Evidence, enlarged"));
    applyFont();
}

void EvidencePreview::showPicture(const QImage &picture)
{
    hideText();
    m_picture = picture;
    m_fitted = {};
    m_sentence.clear();
    update();
}

void EvidencePreview::showText(const QString &text)
{
    m_picture = {};
    m_fitted = {};
    m_sentence.clear();
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_text->show();
    if (window()->focusWidget() == this)
        m_text->setFocus(); // its keys scroll
    update();
}

void EvidencePreview::hideText()
{
    // Otherwise the focus would go to the next control.
    if (window()->focusWidget() == m_text)
        setFocus();
    m_text->hide();
}

void EvidencePreview::showNothing(EvidenceKind kind, EvidencePresence presence)
{
    hideText();
    m_picture = {};
    m_fitted = {};
    switch (presence) {
    case EvidencePresence::Checked:
        m_icon = kind == EvidenceKind::Video ? Icon::Video : kind == EvidenceKind::Packet ? Icon::Packet : Icon::File;
        m_sentence = tr("This kind of file is not shown here. Save a copy to look at it.");
        break;
    case EvidencePresence::Wrong:
        m_icon = Icon::Alert;
        m_sentence = tr("The file does not match its digest and is not shown.");
        break;
    case EvidencePresence::Fetching:
        m_icon = Icon::Download;
        m_sentence = tr("On its way from the server…");
        break;
    case EvidencePresence::Refused:
    case EvidencePresence::Absent:
        m_icon = Icon::Cloud;
        m_sentence = tr("Not on this machine. It is fetched once the server is there.");
        break;
    }
    update();
}

void EvidencePreview::showRefused(const QString &why)
{
    hideText();
    m_picture = {};
    m_fitted = {};
    m_icon = Icon::Alert;
    m_sentence = why;
    update();
}

QRect EvidencePreview::frame() const { return rect().adjusted(16, 0, -16, -12); }

void EvidencePreview::paintEvent(QPaintEvent *)
{
    if (!m_text->isHidden())
        return;
    QPainter painter(this);
    const Tokens &t = tokens();
    const QRect ground = frame();
    drawRound(painter, ground, 6, t.subtle, t.border);
    if (!m_picture.isNull()) {
        const double ratio = devicePixelRatioF();
        const QSize room = (QSizeF(ground.size() - QSize(2, 2)) * ratio).toSize();
        // Not larger than it is: a screenshot blown up says no more.
        const QSize size = m_picture.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_picture.size());
        if (m_fitted.size() != size) {
            m_fitted = QPixmap::fromImage(m_picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_fitted.setDevicePixelRatio(ratio);
        }
        const QSizeF shown = QSizeF(m_fitted.size()) / ratio;
        QPainterPath clip;
        clip.addRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), 5, 5);
        painter.setClipPath(clip);
        painter.drawPixmap(QPointF(ground.x() + (ground.width() - shown.width()) / 2, ground.y() + (ground.height() - shown.height()) / 2), m_fitted);
        return;
    }
    const int side = scaled(24);
    const int line = scaled(20);
    const int top = ground.center().y() - (side + 8 + line) / 2;
    if (ground.height() >= side + 8 + line)
        paintIcon(painter, m_icon, t.text3, QRectF(ground.center().x() - side / 2.0, top, side, side));
    const int textTop = ground.height() >= side + 8 + line ? top + side + 8 : ground.center().y() - line / 2;
    drawText(painter, QRect(ground.x() + 12, textTop, ground.width() - 24, line), m_sentence, textFont(BodyType), t.text2, Qt::AlignCenter);
}

QString EvidencePreview::text() const { return m_text->isHidden() ? QString() : m_text->toPlainText(); }

void EvidencePreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void EvidencePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_fitted = {};
}

void EvidencePreview::applyFont() { m_text->setFont(codeFont(SmallType)); }

void EvidencePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyFont();
}

} // namespace redoubt::views
