// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/DropZone.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/FileChooser.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace redoubt::views {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

DropZone::DropZone(const QString &invitation, Accepts accepts, QWidget *parent) : QWidget(parent), m_accepts(accepts)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setInvitation(invitation);
}

void DropZone::setNameFilters(const QStringList &filters) { m_filters = filters; }

void DropZone::setInvitation(const QString &invitation)
{
    m_invitation = invitation;
    setAccessibleName(invitation);
    updateGeometry();
    update();
}

void DropZone::setChooser(const QString &title, const QString &accept)
{
    m_chooserTitle = title;
    m_chooserAccept = accept;
}

QSize DropZone::sizeHint() const { return {textWidth(textFont(BodyType), m_invitation) + scaled(24) + 48, scaled(72)}; }

QSize DropZone::minimumSizeHint() const { return {scaled(160), scaled(72)}; }

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const bool inviting = m_hovered || underMouse();
    drawDashed(painter, rect(), 6, m_hovered ? t.accentSoft : t.subtle, inviting ? t.accentText : t.text3);
    if (hasFocus())
        drawRound(painter, rect(), 6, {}, t.accent, 2);
    const QFont font = textFont(BodyType);
    const int side = scaled(20);
    const int text = qMin(textWidth(font, m_invitation), width() - side - 32);
    const int x = (width() - text - side - 8) / 2;
    const QColor ink = isEnabled() ? (inviting ? t.accentText : t.text2) : t.disabledText;
    paintIcon(painter, Icon::Attachment, ink, QRectF(x, (height() - side) / 2.0, side, side));
    drawText(painter, QRect(x + side + 8, 0, text + 2, height()), m_invitation, font, ink);
}

void DropZone::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    const auto files = localFiles(event->mimeData());
    if (files.isEmpty() || (m_accepts == Accepts::OneFile && files.size() > 1))
        return;
    event->acceptProposedAction();
    setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *) { setHovered(false); }

void DropZone::dropEvent(QDropEvent *event)
{
    setHovered(false);
    const auto files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesChosen(files);
}

void DropZone::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        openChooser();
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openChooser();
    else
        QWidget::keyPressEvent(event);
}

void DropZone::openChooser()
{
    auto *dialog = fileChooser(this, m_chooserTitle);
    if (!m_chooserAccept.isEmpty())
        dialog->setLabelText(QFileDialog::Accept, m_chooserAccept);
    dialog->setFileMode(m_accepts == Accepts::OneFile ? QFileDialog::ExistingFile : QFileDialog::ExistingFiles);
    if (!m_filters.isEmpty())
        dialog->setNameFilters(m_filters);
    connect(dialog, &QFileDialog::filesSelected, this, &DropZone::filesChosen);
    dialog->open();
}

} // namespace redoubt::views
