// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/AwardSum.h"

#include "exercise/kinds/Limits.h"
#include "views/exercise/Words.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Layouts.h"

#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

namespace redoubt::views {

namespace {

void clear(QVBoxLayout *column)
{
    while (auto *item = column->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
}

} // namespace

AwardSum::AwardSum(QWidget *parent)
    : Surface(Ground::Inset, parent), m_before(columnLayout(4)), m_after(columnLayout(4)), m_countRow(new QWidget), m_count(new QSpinBox),
      m_statedRow(new QWidget), m_stated(new QDoubleSpinBox), m_slider(new QSlider(Qt::Horizontal)), m_share(new QSpinBox),
      m_result(new Label({}, DisplayType, Weight::Bold, Ink::Accent)), m_resultNote(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_unit(new Label(tr("points"), SmallType, Weight::Regular, Ink::Text2))
{
    auto *column = columnLayout(this, {12, 10, 12, 8}, 6);
    column->addLayout(m_before);

    auto *count = rowLayout(m_countRow, {}, 8);
    count->addWidget(new Label(tr("How many"), BodyType, Weight::Regular, Ink::Text2));
    count->addStretch();
    m_count->setRange(0, 100'000);
    m_count->setAccessibleName(tr("How many things are counted"));
    count->addWidget(m_count);
    column->addWidget(m_countRow);

    auto *stated = rowLayout(m_statedRow, {}, 8);
    stated->addWidget(new Label(tr("Points stated"), BodyType, Weight::Regular, Ink::Text2));
    stated->addStretch();
    m_stated->setRange(0, exercise::limits::PointsAsked);
    m_stated->setDecimals(1);
    m_stated->setAccessibleName(tr("Points stated"));
    stated->addWidget(m_stated);
    column->addWidget(m_statedRow);

    auto *share = rowLayout(8);
    share->addWidget(new Label(tr("Share accepted"), BodyType, Weight::Regular, Ink::Text2));
    m_slider->setRange(0, exercise::limits::SharePercent);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(tr("Share accepted, percent"));
    m_share->setRange(0, exercise::limits::SharePercent);
    m_share->setSingleStep(5);
    m_share->setSuffix(QStringLiteral(" %"));
    m_share->setAccessibleName(tr("Share accepted, percent"));
    share->addWidget(m_slider, 1);
    share->addWidget(m_share);
    column->addLayout(share);
    column->addLayout(m_after);
    column->addWidget(new Rule);

    auto *total = rowLayout(8);
    total->addWidget(new Label(tr("This award"), BodyType, Weight::Bold));
    total->addWidget(m_resultNote, 1);
    m_resultNote->setWrapping(true);
    m_resultNote->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    total->addWidget(m_result, 0, Qt::AlignRight);
    total->addWidget(m_unit, 0, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 6);
    column->addLayout(total);
    m_result->setAccessibleName(tr("Points of this award"));

    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        const QSignalBlocker blocked(m_share);
        m_share->setValue(value);
        Q_EMIT edited();
    });
    connect(m_share, &QSpinBox::valueChanged, this, [this](int value) {
        const QSignalBlocker blocked(m_slider);
        m_slider->setValue(value);
        Q_EMIT edited();
    });
    connect(m_count, &QSpinBox::valueChanged, this, &AwardSum::edited);
    connect(m_stated, &QDoubleSpinBox::valueChanged, this, &AwardSum::edited);
    m_countRow->hide();
    m_statedRow->hide();
}

void AwardSum::setClause(const models::ClauseOption &clause)
{
    m_countRow->setVisible(!clause.perCount.isZero());
    m_statedRow->setVisible(clause.from != exercise::PointsFrom::Pack);
    if (clause.from == exercise::PointsFrom::Judge)
        m_stated->setMaximum(clause.points.toDouble());
    else
        m_stated->setMaximum(1'000'000);
}

void AwardSum::reset(std::int64_t pointsAsked)
{
    const QSignalBlocker a(m_slider), b(m_share), c(m_count), d(m_stated);
    m_slider->setValue(100);
    m_share->setValue(100);
    m_count->setValue(0);
    m_stated->setValue(static_cast<double>(pointsAsked));
}

void AwardSum::setShare(int percent) { m_share->setValue(percent); }

void AwardSum::setTight(bool tight)
{
    m_before->setSpacing(tight ? 2 : 4);
    m_after->setSpacing(tight ? 2 : 4);
    layout()->setSpacing(tight ? 4 : 6);
    layout()->setContentsMargins(12, tight ? 8 : 10, 12, tight ? 6 : 8);
}

int AwardSum::share() const { return m_share->value(); }

int AwardSum::count() const { return m_countRow->isHidden() ? 0 : m_count->value(); }

exercise::Points AwardSum::stated() const
{
    if (m_statedRow->isHidden())
        return {};
    return exercise::Points::fromDouble(m_stated->value()).value_or(exercise::Points());
}

QWidget *AwardSum::makeLine(const QString &label, const QString &note, const QString &value)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    row->addWidget(new Label(label, BodyType, Weight::Regular, Ink::Text2));
    row->addWidget(new ElidedLabel(note, SmallType, Weight::Regular, Ink::Text3), 1);
    row->addWidget(new Label(value), 0, Qt::AlignRight);
    line->setAccessibleName(QStringLiteral("%1 %2 %3").arg(label, note, value));
    m_lines << QStringLiteral("%1|%2|%3").arg(label, note, value);
    return line;
}

void AwardSum::setPreview(const models::RulingPreview &preview)
{
    const Words::Sum sum = Words::sum(preview);
    m_lines.clear();
    clear(m_before);
    clear(m_after);
    for (const Words::SumLine &line : sum.before)
        m_before->addWidget(makeLine(line.label, line.note, line.value));
    for (const Words::SumLine &line : sum.after)
        m_after->addWidget(makeLine(line.label, line.note, line.value));
    const exercise::FixedAward &award = preview.award;
    m_result->setText(Words::points(award.points));
    const QString outcome = Words::outcome(award.outcome);
    QString note = outcome;
    if (note.isEmpty() && award.raw != award.rounded)
        note = award.rounded > award.raw ? tr("%1 rounded up").arg(Words::points(award.raw)) : tr("%1 rounded down").arg(Words::points(award.raw));
    m_resultNote->setText(note);
    m_resultNote->setInk(outcome.isEmpty() ? Ink::Text2 : Ink::Severity2);
    m_unit->show();
}

void AwardSum::setNoResult(const QString &why)
{
    m_lines.clear();
    clear(m_before);
    clear(m_after);
    m_result->setText(QStringLiteral("–"));
    m_resultNote->setText(why);
    m_resultNote->setInk(Ink::Text2);
    m_unit->hide();
}

QStringList AwardSum::lines() const { return m_lines; }

} // namespace redoubt::views
