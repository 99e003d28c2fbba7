// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/DocumentsPane.h"

#include "views/incident/TemplatesPart.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using Documents = models::DocumentModel;
using Numbers = models::NumberModel;

namespace {
constexpr int documentChoiceWidth = 200;

QComboBox *documentChoice(const QString &name)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(name);
    choice->setMinimumWidth(scaled(documentChoiceWidth) / 2);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return choice;
}
} // namespace

DocumentsPane::DocumentsPane(QWidget *parent)
    : QWidget(parent), m_part(new SegmentedControl({{tr("Reports")}, {tr("Register of numbers")}, {tr("Templates")}})), m_parts(new QStackedWidget),
      m_which(documentChoice(tr("Which reports"))), m_documentModel(new Documents(this)), m_documents(plainTable(tr("Reports of all incidents"))),
      m_series(documentChoice(tr("Series"))), m_year(documentChoice(tr("Year"))),
      m_begin(new Button(tr("New series…"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small)),
      m_set(new Button(tr("Series…"), ButtonKind::Secondary, Icon::Pen, ButtonSize::Small)),
      m_void(new Button(tr("Give the number up…"), ButtonKind::Secondary, Icon::Close, ButtonSize::Small)),
      m_export(new Button(tr("Export…"), ButtonKind::Secondary, Icon::Download, ButtonSize::Small)),
      m_sum(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_numberModel(new Numbers(this)),
      m_numbers(plainTable(tr("Register of document numbers"))), m_templates(new TemplatesPart)
{
    auto *column = columnLayout(this, {12, 10, 12, 12}, 8);
    auto *row = rowLayout(12);
    row->addWidget(m_part);
    row->addStretch();
    column->addLayout(row);
    m_parts->addWidget(documentsPart());
    m_parts->addWidget(numbersPart());
    m_parts->addWidget(m_templates);
    column->addWidget(m_parts, 1);
    layColumns();
    connect(m_part, &SegmentedControl::chosen, this, [this] { showPart(static_cast<Part>(m_part->currentIndex())); });
    showNumberActs();
}

QWidget *DocumentsPane::documentsPart()
{
    auto *part = new QWidget;
    auto *column = columnLayout(part, {}, 8);
    auto *row = rowLayout(8);
    row->addWidget(m_which);
    row->addStretch();
    column->addLayout(row);
    m_documents->setModel(m_documentModel);
    column->addWidget(m_documents, 1);
    setDocuments({}, std::vector<int>(static_cast<std::size_t>(Which::Dropped) + 1));
    connect(m_which, &QComboBox::currentIndexChanged, this, &DocumentsPane::whichChosen);
    connect(m_documents, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT reportWanted(m_documentModel->at(index.row()).report);
    });
    return part;
}

QWidget *DocumentsPane::numbersPart()
{
    auto *part = new QWidget;
    auto *column = columnLayout(part, {}, 8);
    auto *flow = new FlowLayout(8);
    for (QWidget *each : std::initializer_list<QWidget *>{m_series, m_year, m_set, m_begin, m_void, m_export})
        flow->addWidget(each);
    column->addLayout(flow);
    m_sum->setWrapping(true);
    column->addWidget(m_sum);
    m_numbers->setModel(m_numberModel);
    column->addWidget(m_numbers, 1);
    connect(m_series, &QComboBox::currentIndexChanged, this, &DocumentsPane::numbersChosen);
    connect(m_year, &QComboBox::currentIndexChanged, this, &DocumentsPane::numbersChosen);
    connect(m_begin, &QPushButton::clicked, this, &DocumentsPane::seriesBegun);
    connect(m_set, &QPushButton::clicked, this, &DocumentsPane::seriesSetWanted);
    connect(m_export, &QPushButton::clicked, this, &DocumentsPane::exportWanted);
    connect(m_void, &QPushButton::clicked, this, [this] {
        const auto index = m_numbers->currentIndex();
        if (index.isValid())
            Q_EMIT voidWanted(m_numberModel->at(index.row()).number);
    });
    connect(m_numbers->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DocumentsPane::showNumberActs);
    connect(m_numbers, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_numberModel->at(index.row()).report)
            Q_EMIT reportWanted(*m_numberModel->at(index.row()).report);
    });
    return part;
}

DocumentsPane::Which DocumentsPane::which() const { return static_cast<Which>(std::max(0, m_which->currentIndex())); }

void DocumentsPane::setDocuments(const std::vector<models::DocumentLine> &lines, const std::vector<int> &counts)
{
    const QStringList names{tr("All"), tr("Being written"), tr("Waiting to be issued"), tr("Issued"), tr("Dropped")};
    const QSignalBlocker quiet(m_which);
    for (int i = 0; i < names.size(); ++i) {
        const QString name = tr("%1 (%2)").arg(names[i]).arg(counts[static_cast<std::size_t>(i)]);
        if (i < m_which->count())
            m_which->setItemText(i, name);
        else
            m_which->addItem(name);
    }
    m_documentModel->assign(lines);
}

void DocumentsPane::setSeries(const std::vector<NumberSeriesChoice> &series, bool may)
{
    const auto chosen = this->series();
    m_may = may;
    if (series != m_choices) {
        const QSignalBlocker quiet(m_series);
        m_series->clear();
        m_choices = series;
        for (const auto &each : series)
            m_series->addItem(each.name);
        const auto found = std::ranges::find(series, chosen, [](const auto &each) { return std::optional(each.series); });
        m_series->setCurrentIndex(found == series.end() ? 0 : static_cast<int>(found - series.begin()));
    }
    showNumberActs();
}

void DocumentsPane::setYears(const std::vector<std::int64_t> &years)
{
    const auto chosen = year();
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    for (const auto each : years)
        m_year->addItem(QString::number(each), QVariant::fromValue<qlonglong>(each));
    m_year->setCurrentIndex(std::max(0, m_year->findData(QVariant::fromValue<qlonglong>(chosen))));
}

void DocumentsPane::setNumbers(const std::vector<models::NumberLine> &lines, const QString &sum)
{
    m_numberModel->assign(lines);
    m_sum->setText(sum);
    showNumberActs();
}

std::optional<Id> DocumentsPane::series() const
{
    const auto index = m_series->currentIndex();
    return index < 0 || static_cast<std::size_t>(index) >= m_choices.size() ? std::nullopt
                                                                            : std::optional(m_choices[static_cast<std::size_t>(index)].series);
}

QString DocumentsPane::sum() const { return m_sum->text(); }

std::int64_t DocumentsPane::year() const { return m_year->currentData().toLongLong(); }

void DocumentsPane::showPart(Part part)
{
    m_part->setCurrentIndex(static_cast<int>(part));
    m_parts->setCurrentIndex(static_cast<int>(part));
}

bool DocumentsPane::showsNumbers() const { return m_parts->currentIndex() == 1; }

void DocumentsPane::showNumberActs()
{
    const bool has = !m_choices.empty();
    m_series->setVisible(has);
    m_year->setVisible(has && m_year->count() > 0);
    m_begin->setVisible(m_may);
    m_set->setVisible(m_may && has);
    m_void->setVisible(m_may && has);
    m_export->setVisible(has);
    const auto index = m_numbers->currentIndex();
    const bool isKept = index.isValid() && m_numberModel->at(index.row()).fate == incident::NumberFate::Kept;
    m_void->setEnabled(isKept);
    m_void->setToolTip(isKept ? QString() : tr("Choose a number that is given and not used"));
}

void DocumentsPane::layColumns()
{
    for (auto *table : {m_documents, m_numbers}) {
        applyTableSizes(table);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    }
    const auto font = textFont(BodyType, Weight::Regular);
    const auto width = [&](const QString &sample) { return textWidth(font, sample) + scaled(24); };
    auto *documents = m_documents->horizontalHeader();
    documents->setSectionResizeMode(Documents::Incident, QHeaderView::Stretch);
    documents->resizeSection(Documents::Number, width(QStringLiteral("海网值〔2026〕88号")));
    documents->resizeSection(Documents::Kind, width(tr("Follow-up report 12")));
    documents->resizeSection(Documents::State, width(tr("Waiting to be issued")));
    documents->resizeSection(Documents::By, width(QStringLiteral("值班领导 01")));
    documents->resizeSection(Documents::At, width(QStringLiteral("2026-12-31 23:59")));
    auto *numbers = m_numbers->horizontalHeader();
    numbers->setSectionResizeMode(Numbers::What, QHeaderView::Stretch);
    numbers->resizeSection(Numbers::Number, width(QStringLiteral("海网值〔2026〕88号")));
    numbers->resizeSection(Numbers::Fate, width(tr("Kept for a time without network")));
    numbers->resizeSection(Numbers::By, width(QStringLiteral("值班领导 01")));
    numbers->resizeSection(Numbers::At, width(QStringLiteral("2026-12-31 23:59")));
}

void DocumentsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layColumns();
}

} // namespace redoubt::views
