// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/AfterRuling.h"

#include "views/exercise/Words.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/TeamTag.h"

namespace redoubt::views {

namespace {

QWidget *iconLine(Icon icon, Label *words)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    row->addWidget(new IconLabel(icon, 16, Ink::Text3), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return line;
}

QWidget *tagLine(Chip *tag, Label *words)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    row->addWidget(tag, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return line;
}

} // namespace

AfterRuling::AfterRuling(QWidget *parent)
    : Surface(Ground::Inset, parent), m_team(new Chip), m_move(paragraph({}, BodyType)), m_defender(new Chip), m_loss(paragraph({}, BodyType)),
      m_told(paragraph({}, SmallType, Ink::Text2))
{
    auto *column = columnLayout(this, {12, 10, 12, 10}, 6);
    column->addWidget(new Label(tr("After the ruling"), SmallType, Weight::Regular, Ink::Text2));
    m_teamLine = tagLine(m_team, m_move);
    m_defenderLine = tagLine(m_defender, m_loss);
    column->addWidget(m_teamLine);
    column->addWidget(m_defenderLine);
    column->addWidget(iconLine(Icon::Send, m_told));
    column->addWidget(iconLine(Icon::Undo, paragraph(tr("It can be undone only by a reversal that gives a reason."), SmallType, Ink::Text2)));
}

void AfterRuling::setPreview(const models::RulingPreview &preview)
{
    const models::StandingMove &move = preview.move;
    m_teamLine->show();
    m_team->setSpec(teamTag(move.team.code, move.team.side));
    if (move.placeBefore == move.placeAfter)
        m_move->setText(tr("%1 → %2 points, still place %3").arg(Words::points(move.before), Words::points(move.after)).arg(move.placeAfter));
    else
        m_move->setText(tr("%1 → %2 points, place %3 → %4")
                            .arg(Words::points(move.before), Words::points(move.after))
                            .arg(move.placeBefore)
                            .arg(move.placeAfter));
    m_defenderLine->setVisible(preview.defender && !preview.award.points.isZero());
    if (preview.defender) {
        m_defender->setSpec(teamTag(preview.defender->code, preview.defender->side));
        m_loss->setText(tr("%1 loses %2 points").arg(preview.unitName, Words::points(preview.award.points)));
    }
    m_told->setText(tr("%1 reads the decision and your reason, nothing of other teams.").arg(move.team.code));
}

void AfterRuling::clear()
{
    m_teamLine->hide();
    m_defenderLine->hide();
    m_told->setText(tr("The team reads the decision and your reason."));
}

} // namespace redoubt::views
