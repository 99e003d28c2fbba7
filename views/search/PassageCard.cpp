// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/PassageCard.h"

#include "views/search/MarkedParagraph.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QPainter>

namespace redoubt::views {

PassageCard::PassageCard(const SearchPreviewValues::Passage &passage, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(passage.where + QStringLiteral(": ") + passage.words.text);
    auto *column = columnLayout(this, {12, 8, 12, 8}, 4);
    if (!passage.where.isEmpty())
        column->addWidget(new Label(passage.where, SmallType, Weight::Regular, Ink::Text2));
    column->addWidget(new MarkedParagraph(passage.words));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize PassageCard::sizeHint() const { return layout()->sizeHint(); }

QSize PassageCard::minimumSizeHint() const { return layout()->minimumSize(); }

int PassageCard::heightForWidth(int width) const { return layout()->heightForWidth(width); }

void PassageCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    drawRound(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, isChecked() ? t.surface : t.subtle, isChecked() ? t.accent : t.border,
              hasFocus() ? 2 : 1);
}

} // namespace redoubt::views
