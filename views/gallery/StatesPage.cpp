// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/StatesPage.h"

#include "views/theme/Tokens.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/ErrorState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/ProgressState.h"
#include "views/widgets/Surface.h"

#include <QPainter>

namespace redoubt::views {

namespace {

QWidget *framed(QWidget *head, QWidget *content)
{
    auto *card = new Surface(Ground::Card);
    auto *column = columnLayout(card, {1, 1, 1, 1});
    if (head != nullptr)
        column->addWidget(head);
    column->addWidget(content, 1);
    return card;
}

} // namespace

StatesPage::StatesPage(QWidget *parent) : QWidget(parent)
{
    auto *empty = new EmptyState(tr("No exercises yet"),
                                 tr("An exercise is planned here: its teams, targets, phases and rules. Once its window opens, claims are "
                                    "judged and standings kept here too."));
    empty->setPicture(
        new FlowPicture({{Icon::List, tr("Plan"), false}, {Icon::Exercise, tr("Attack window"), true}, {Icon::Scale, tr("Rulings"), false}}));
    empty->addAction(tr("New exercise"), Icon::Plus);
    empty->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_N));

    auto *error = new ErrorState({Icon::CloudOff, tr("7 changes could not be sent"), tr("Since 14:22 today, tried 6 times; next at 14:31"),
                                  tr("The server's certificate expired today at 14:20, so the connection was closed."),
                                  tr("All 7 are on this machine, encrypted. Work on; they leave in order once the server is back."),
                                  tr("Ask the administrator to renew the certificate.")});
    error->addAction(tr("Try again now"), Icon::Sync);
    error->addAction(tr("Copy diagnostics"), Icon::Copy);

    auto *loading = new ProgressState(tr("Fetching the snapshot"));
    loading->setProgress(0.32, tr("41 of 128 MB, about 2 min"));
    loading->setNote(tr("A broken connection loses nothing; the next run continues"));

    auto *column = columnLayout(this, {24, 24, 24, 24}, 16);
    column->addWidget(framed(new PageHead(tr("Exercises")), empty), 3);
    auto *outbox = new PageHead(tr("Outbox"));
    outbox->setSubtitle(tr("7 waiting to be sent"));
    outbox->addAction(new Chip({tr("Offline · 7 pending"), Tone::Neutral, Icon::CloudOff, ChipShape::Soft, 0, 24}));
    column->addWidget(framed(outbox, error), 3);
    column->addWidget(framed(nullptr, loading));
}

void StatesPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().bg);
}

} // namespace redoubt::views
