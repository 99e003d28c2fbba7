// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidenceDelegate.h"

#include "models/attachments/EvidenceModel.h"
#include "views/exercise/Words.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PlainWords.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace redoubt::views {

namespace {

using models::EvidenceKind;
using models::EvidenceModel;
using models::EvidencePresence;

Icon kindIcon(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Image: return Icon::Image;
    case EvidenceKind::Video: return Icon::Video;
    case EvidenceKind::Terminal: return Icon::Terminal;
    case EvidenceKind::Packet: return Icon::Packet;
    case EvidenceKind::File: break;
    }
    return Icon::File;
}

void paintPicture(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Tokens &t = tokens();
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(clip);
    if (image.isNull()) {
        painter.fillRect(rect, t.subtle);
        const auto kind = static_cast<EvidenceKind>(index.data(EvidenceModel::KindRole).toInt());
        const int side = scaled(28);
        paintIcon(painter, kindIcon(kind), t.text3, QRectF(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side));
    } else {
        const QSizeF filled = QSizeF(image.size()).scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawImage(QRectF(QPointF(rect.center().x() - filled.width() / 2, rect.y()), filled), image);
    }
    painter.restore();
    drawRound(painter, rect, 4, {}, t.border);
}

void paintNumber(QPainter &painter, const QRect &picture, int number)
{
    const QString text = QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    const int width = textWidth(textFont(SmallType, Weight::Bold), text) + 8;
    const QRect ground(picture.x() + 6, picture.y() + 6, width, scaled(18));
    drawRound(painter, ground, 4, tokens().tooltip);
    drawText(painter, ground, text, textFont(SmallType, Weight::Bold), tokens().tooltipText, Qt::AlignCenter, Elide::Never);
}

} // namespace

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {scaled(tileWidth), scaled(tileHeight) + 4}; }

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Tokens &t = tokens();
    const QRect tile = option.rect.adjusted(1, 1, -1, -3);
    const bool missing = index.data(EvidenceModel::MissingRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected) && !missing;
    if (selected)
        drawRound(*painter, tile, 6, t.accentSoft, t.accent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawRound(*painter, tile, 6, t.hover);
    const QRect picture(tile.x() + 5, tile.y() + 5, tile.width() - 10, scaled(80));
    const int line = scaled(19);
    const QRect name(picture.x(), picture.bottom() + 5, picture.width(), line);
    const QRect facts(picture.x(), name.bottom() + 1, picture.width(), line);
    if (missing) {
        const ToneColours &tone = t.tone(Tone::Severity2);
        drawDashed(*painter, picture, 6, tone.soft, tone.solid);
        const int side = scaled(18);
        paintIcon(*painter, Icon::Alert, tone.text,
                  QRectF(picture.center().x() - side / 2.0, picture.y() + picture.height() / 2.0 - side - 2, side, side));
        drawText(*painter, QRect(picture.x(), picture.center().y() + 2, picture.width(), line), index.data(Qt::DisplayRole).toString(),
                 textFont(SmallType, Weight::Bold), tone.text, Qt::AlignCenter);
        drawText(*painter, name, tr("Something missing?"), textFont(SmallType, Weight::Bold), tone.text);
        drawText(*painter, facts, tr("Returns the claim"), textFont(SmallType), t.text2);
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawRound(*painter, tile, 6, {}, t.accent, 2);
        painter->restore();
        return;
    }
    paintPicture(*painter, picture, index);
    paintNumber(*painter, picture, index.data(EvidenceModel::NumberRole).toInt());

    const int icon = scaled(14);
    paintIcon(*painter, kindIcon(static_cast<EvidenceKind>(index.data(EvidenceModel::KindRole).toInt())), t.text2,
              QRectF(name.x(), name.center().y() + 1 - icon / 2.0, icon, icon));
    // What it shows is worth more than how the file is called.
    const QString note = index.data(models::DetailRole).toString();
    drawText(*painter, name.adjusted(icon + 4, 0, 0, 0), note.isEmpty() ? index.data(Qt::DisplayRole).toString() : note,
             textFont(SmallType, Weight::Bold), t.text, Qt::AlignLeft | Qt::AlignVCenter, Elide::Middle);

    QString words = PlainWords::size(index.data(EvidenceModel::SizeRole).toLongLong());
    if (const QVariant at = index.data(models::InstantRole); at.isValid())
        words = TimeText(0).time(at.toLongLong()) + QStringLiteral(" · ") + words;
    Icon mark = Icon::None;
    QColor ink = t.text3;
    switch (static_cast<EvidencePresence>(index.data(EvidenceModel::PresenceRole).toInt())) {
    case EvidencePresence::Checked:
        mark = Icon::Check;
        ink = t.tone(Tone::Ok).text;
        break;
    case EvidencePresence::Wrong:
        mark = Icon::Alert;
        ink = t.tone(Tone::Severity4).text;
        words = tr("Does not match");
        break;
    case EvidencePresence::Refused:
        mark = Icon::Alert;
        ink = t.tone(Tone::Severity3).text;
        words = tr("Could not be fetched");
        break;
    case EvidencePresence::Fetching: mark = Icon::Download; break;
    case EvidencePresence::Absent: mark = Icon::Cloud; break;
    }
    if (const QVariant moving = index.data(EvidenceModel::TransferRole); moving.isValid()) {
        const auto transfer = moving.value<models::EvidenceTransfer>();
        mark = transfer.up ? Icon::Send : Icon::Download;
        ink = t.accent;
        words = tr("%1 of %2").arg(PlainWords::size(transfer.done), PlainWords::size(transfer.total));
        const int height = scaled(5);
        Meter::paint(*painter, QRectF(picture.x() + 6, picture.bottom() - height - 5, picture.width() - 12, height),
                     static_cast<double>(transfer.done) / static_cast<double>(transfer.total), 0, t.accent, t.accent);
    }
    paintIcon(*painter, mark, ink, QRectF(facts.right() + 1 - icon, facts.center().y() + 1 - icon / 2.0, icon, icon));
    drawText(*painter, facts.adjusted(0, 0, -icon - 4, 0), words, textFont(SmallType), t.text2);
    painter->restore();
}

} // namespace redoubt::views
