// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ProgressState.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"

#include <QPainter>

namespace redoubt::views {

namespace {

/// Two grey rows in the shape of what is being fetched.
class Skeleton : public QWidget
{
public:
    Skeleton() { setFixedHeight(44); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto bar = [&](qreal x, qreal y, qreal width) { drawRound(painter, QRectF(x, y, width, 10), 4, tokens().hover); };
        for (int row = 0; row < 2; ++row) {
            const qreal y = row * 22 + 6;
            bar(0, y, width() * 0.16);
            bar(width() * 0.16 + 12, y, width() * (row == 0 ? 0.34 : 0.42));
            bar(width() * 0.88, y, width() * 0.12);
        }
    }
};

} // namespace

ProgressState::ProgressState(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new Label(title, BodyType, Weight::Bold)), m_amount(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_meter(new Meter), m_note(paragraph({}, SmallType, Ink::Text3)),
      m_cancel(new Button(tr("Cancel"), ButtonKind::Secondary, Icon::None, ButtonSize::Small))
{
    auto *column = columnLayout(this, {24, 16, 24, 16}, 8);
    auto *head = rowLayout(8);
    head->addWidget(new IconLabel(Icon::Download, 16, Ink::Accent));
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_amount);
    column->addLayout(head);
    column->addWidget(m_meter);
    column->addWidget(new Skeleton);
    auto *foot = rowLayout(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_cancel);
    column->addLayout(foot);
    m_meter->setAccessibleName(title);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressState::cancelRequested);
}

void ProgressState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_meter->setAccessibleName(title);
}

void ProgressState::setProgress(double share, const QString &amount)
{
    m_meter->setShares(share);
    m_amount->setText(amount);
}

void ProgressState::setNote(const QString &note) { m_note->setText(note); }

void ProgressState::setCancellable(bool cancellable) { m_cancel->setVisible(cancellable); }

} // namespace redoubt::views
