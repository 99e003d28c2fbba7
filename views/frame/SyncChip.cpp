// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/SyncChip.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr auto context = "redoubt::views::SyncChip";
constexpr int chipHeight = 24;
constexpr int chipGap = 6;

QString words(const char *text, int n = -1) { return QCoreApplication::translate(context, text, nullptr, n); }
} // namespace

ChipSpec syncChip(const SyncState &state)
{
    ChipSpec chip;
    chip.height = chipHeight;
    if (!state.online) {
        chip.text = state.pending > 0 ? words(QT_TRANSLATE_N_NOOP("redoubt::views::SyncChip", "Offline · %n pending"), state.pending)
                                      : words(QT_TRANSLATE_NOOP("redoubt::views::SyncChip", "Offline"));
        chip.tone = Tone::Neutral;
        chip.icon = Icon::CloudOff;
    } else if (state.pending > 0) {
        chip.text = words(QT_TRANSLATE_N_NOOP("redoubt::views::SyncChip", "%n pending"), state.pending);
        chip.tone = Tone::Severity2;
        chip.icon = Icon::CloudUp;
    } else if (state.files > 0) {
        chip.text = words(QT_TRANSLATE_N_NOOP("redoubt::views::SyncChip", "%n file(s) pending"), state.files);
        chip.tone = Tone::Severity2;
        chip.icon = Icon::CloudUp;
    } else {
        chip.text = words(QT_TRANSLATE_NOOP("redoubt::views::SyncChip", "Online"));
        chip.tone = Tone::Ok;
        chip.icon = Icon::Cloud;
    }
    return chip;
}

std::optional<ChipSpec> matterChip(const SyncState &state)
{
    ChipSpec chip;
    chip.height = chipHeight;
    if (state.conflicts > 0) {
        chip.text = words(QT_TRANSLATE_N_NOOP("redoubt::views::SyncChip", "%n conflict(s)"), state.conflicts);
        chip.tone = Tone::Severity4;
        chip.icon = Icon::Conflict;
        return chip;
    }
    if (state.quarantined > 0) {
        chip.text = words(QT_TRANSLATE_N_NOOP("redoubt::views::SyncChip", "%n not taken"), state.quarantined);
        chip.tone = Tone::Severity3;
        chip.icon = Icon::AlertCircle;
        return chip;
    }
    return std::nullopt;
}

namespace {
SyncPart matterPart(const SyncState &state)
{
    return state.conflicts > 0 ? SyncPart::Conflicts : state.quarantined > 0 ? SyncPart::Quarantine : SyncPart::Outbox;
}
} // namespace

SyncPart waitingPart(const SyncState &state) { return state.pending > 0 || state.files > 0 ? SyncPart::Outbox : matterPart(state); }

QString syncExplanation(const SyncState &state)
{
    if (state.conflicts > 0)
        return SyncChip::tr("Two people changed the same thing without seeing each other. Click to compare and settle.");
    if (state.quarantined > 0)
        return SyncChip::tr("The server keeps changes of yours that it could not take. Click to see why.");
    if (!state.online)
        return SyncChip::tr("There is no connection. Work goes on; everything is kept here and sent once the server is back.");
    if (state.pending > 0)
        return SyncChip::tr("Changes are on their way to the server. They are kept here until it confirms them.");
    if (state.files > 0)
        return SyncChip::tr("Your changes are on the server; %n file(s) are still on the way. They are kept here until it has them whole.", nullptr,
                            state.files);
    return SyncChip::tr("You are connected, and everything of yours is on the server.");
}

SyncChip::SyncChip(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    // Each of the two chips opens what it tells of.
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_onMatter ? matterPart(m_state) : waitingPart(m_state)); });
    setState({});
}

void SyncChip::setState(const SyncState &state)
{
    m_state = state;
    const auto matter = matterChip(state);
    setText(matter ? syncChip(state).text + QStringLiteral(" · ") + matter->text : syncChip(state).text);
    setAccessibleName(tr("Sync: %1").arg(text()));
    setToolTip(syncExplanation(state));
    updateGeometry();
    update();
}

void SyncChip::mouseReleaseEvent(QMouseEvent *event)
{
    m_onMatter = matterChip(m_state) && event->position().x() > chipWidth(syncChip(m_state)) + chipGap / 2.0;
    QAbstractButton::mouseReleaseEvent(event);
    m_onMatter = false;
}

QSize SyncChip::sizeHint() const
{
    const auto matter = matterChip(m_state);
    return {chipWidth(syncChip(m_state)) + (matter ? chipGap + chipWidth(*matter) : 0), scaled(chipHeight)};
}

void SyncChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChipSpec connection = syncChip(m_state);
    const int width = chipWidth(connection);
    paintChip(painter, QRect(0, 0, width, height()), connection);
    if (const auto matter = matterChip(m_state))
        paintChip(painter, QRect(width + chipGap, 0, this->width() - width - chipGap, height()), *matter);
    if (hasFocus())
        drawRound(painter, rect(), 4, {}, tokens().accent, 2);
}

} // namespace redoubt::views
