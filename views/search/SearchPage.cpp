// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchPage.h"

#include "views/search/SearchDelegate.h"
#include "views/search/SearchFilters.h"
#include "views/search/SearchPreview.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QTimer>

namespace redoubt::views {

namespace {
constexpr int pauseMs = 120; // between the last key and the question
constexpr int filterWidth = 248;
constexpr int previewWidth = 456;
constexpr int narrowPreview = 344;
constexpr int roomForFilters = 1500;
constexpr int roomForPreview = 1000;
constexpr int fieldWidth = 560;
constexpr int leastOfSearch = 600;
} // namespace

SearchPage::SearchPage(QWidget *parent)
    : QWidget(parent), m_pause(new QTimer(this)), m_field(new SearchBox(tr("Words that stand in a record"))),
      m_rule(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_terms(new QWidget),
      m_state(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_either(new QStackedWidget), m_list(new QListView),
      m_filterBox(new Surface(Ground::Pane)), m_filters(new SearchFilters), m_previewBox(new Surface(Ground::Pane)), m_preview(new SearchPreview)
{
    auto *column = columnLayout(this);
    auto *head = new Surface(Ground::Pane);
    auto *headRow = rowLayout(head, {16, 8, 16, 8}, 16);
    headRow->addWidget(new Label(tr("Search"), TitleType, Weight::Bold));
    m_field->setAccessibleName(tr("Words to look for"));
    m_field->setMaximumWidth(scaled(fieldWidth));
    headRow->addWidget(m_field, 1);
    headRow->addWidget(m_rule);
    headRow->addStretch(1);
    column->addWidget(head);
    column->addWidget(new Rule);
    auto *sum = new Surface(Ground::Pane);
    auto *sumRow = rowLayout(sum, {8, 4, 16, 4}, 16);
    new FlowLayout(0, m_terms);
    sumRow->addWidget(m_terms, 1);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    sumRow->addWidget(m_state);
    column->addWidget(sum);
    column->addWidget(new Rule);

    auto *panes = rowLayout();
    columnLayout(m_filterBox)->addWidget(m_filters);
    panes->addWidget(m_filterBox);
    auto *firstRule = new Rule(Qt::Vertical);
    panes->addWidget(firstRule);
    auto *middle = new Surface(Ground::Pane);
    columnLayout(middle)->addWidget(m_either);
    panes->addWidget(middle, 1);
    panes->addWidget(new Rule(Qt::Vertical));
    columnLayout(m_previewBox)->addWidget(m_preview);
    panes->addWidget(m_previewBox);
    column->addLayout(panes, 1);

    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What was found"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_empty = new EmptyState({}, {});
    auto *nothing = new QWidget;
    auto *nothingColumn = columnLayout(nothing);
    nothingColumn->addWidget(m_empty, 1);
    m_alone = new QWidget;
    m_aloneRow = rowLayout(m_alone, {16, 0, 16, 24}, 8);
    nothingColumn->addWidget(m_alone);
    m_either->addWidget(nothing);
    m_either->addWidget(m_list);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT wanted(typed()); });
    connect(m_field, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    m_field->installEventFilter(this);
    connect(m_filters, &SearchFilters::timeChosen, this, &SearchPage::timeChosen);
    connect(m_filters, &SearchFilters::spellingChosen, this, &SearchPage::spellingChosen);
    connect(m_filters, &SearchFilters::recentChosen, this, &SearchPage::lookFor);
    connect(m_preview, &SearchPreview::stepRequested, this, &SearchPage::step);
    connect(m_preview, &SearchPreview::openRequested, this, &SearchPage::openRequested);
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] {
        if (const QString id = chosenId(); !id.isEmpty())
            Q_EMIT openRequested(id);
    });
    setFocusProxy(m_field);
    m_values.searched = -1;
    setValues({});
}

void SearchPage::setModel(models::SearchModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT hitChosen(chosenId()); });
}

void SearchPage::setValues(const SearchValues &values)
{
    if (values == m_values)
        return;
    m_values = values;
    m_filters->setValues(values);
    fillTerms();
    showState();
}

void SearchPage::fillTerms()
{
    while (QLayoutItem *item = m_terms->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](QWidget *widget) { m_terms->layout()->addWidget(widget); };
    const auto term = [&](const QString &name, const QString &kind, int count) {
        const bool chosen = m_values.chosenKind == kind;
        auto *button = new Button(QStringLiteral("%1 %2").arg(name).arg(count), chosen ? ButtonKind::Secondary : ButtonKind::Ghost, Icon::None,
                                  ButtonSize::Small);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT kindChosen(kind); });
        add(button);
    };
    const bool some = !m_values.terms.isEmpty();
    if (some) {
        term(tr("All"), {}, m_values.found);
        for (int i = 0; i < m_values.terms.size(); ++i) {
            add(new Label(i == 0 ? QStringLiteral("=") : QStringLiteral("+"), BodyType, Weight::Regular, Ink::Text3));
            term(m_values.terms[i].name, m_values.terms[i].kind, m_values.terms[i].count);
        }
    }
}

void SearchPage::showState()
{
    const QString unread = m_values.unread > 0 ? tr(", %n row(s) cannot be read", nullptr, m_values.unread) : QString();
    const QString reading = m_values.reading ? tr("The cache is still being read: %n record(s) so far", nullptr, qMax(0, m_values.searched))
                                             : tr("%n record(s) searched", nullptr, qMax(0, m_values.searched));
    m_state->setText(m_values.typed.isEmpty()
                         ? reading + unread
                         : reading + unread + tr(", in %1 ms").arg(m_values.milliseconds, 0, 'f', m_values.milliseconds < 10 ? 1 : 0));
    m_rule->setText(m_values.typed.isEmpty() ? QString() : tr("Traditional script, width and case make no difference"));
    m_either->setCurrentIndex(m_values.found > 0 ? 1 : 0);
    if (m_values.typed.isEmpty())
        m_empty->setText(
            tr("What are you looking for?"),
            tr("Every word of every record that you may see is found: log lines, matters, claims, rulings, notices. Several words must all stand "
               "in a record; words in quotation marks stand together."));
    else if (m_values.found == 0)
        m_empty->setText(tr("No record holds “%1”").arg(m_values.typed),
                         m_values.reading ? tr("The cache is still being read; more may be found in a moment.")
                                          : tr("What is on the server and was never fetched to this machine is not searched."));
    while (QLayoutItem *item = m_aloneRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_alone->setVisible(!m_values.alone.isEmpty());
    m_aloneRow->addStretch();
    for (const auto &word : m_values.alone) {
        auto *button = new Button(tr("%1 alone: %n", nullptr, word.count).arg(PlainWords::onButton(word.name)), ButtonKind::Link);
        button->setEnabled(word.count > 0);
        connect(button, &QPushButton::clicked, this, [this, name = word.name] { lookFor(name); });
        m_aloneRow->addWidget(button);
    }
    m_aloneRow->addStretch();
}

void SearchPage::setRecent(const QStringList &recent) { m_filters->setRecent(recent); }

void SearchPage::setPreview(const std::optional<SearchPreviewValues> &preview) { m_preview->setPreview(preview); }

void SearchPage::lookFor(const QString &words)
{
    m_field->setText(words);
    m_pause->stop();
    Q_EMIT wanted(typed());
    focusField();
}

void SearchPage::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

QString SearchPage::typed() const { return m_field->text(); }

QString SearchPage::chosenId() const
{
    const QModelIndex index = m_list->currentIndex();
    if (!m_model || !index.isValid() || m_model->at(index.row()).isHead)
        return {};
    return m_model->at(index.row()).id;
}

void SearchPage::choose(const QString &id)
{
    if (!m_model)
        return;
    const int row = id.isEmpty() ? nextHit(-1, 1) : m_model->rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

int SearchPage::nextHit(int row, int by) const
{
    if (!m_model)
        return -1;
    for (row += by; row >= 0 && row < m_model->rowCount(); row += by) {
        if (!m_model->at(row).isHead)
            return row;
    }
    return -1;
}

void SearchPage::step(int by)
{
    if (const int row = nextHit(m_list->currentIndex().row(), by); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease && m_model) {
        const QPoint where = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = m_list->indexAt(where);
        if (index.isValid() && SearchDelegate::moreRect(m_list->visualRect(index), m_model->at(index.row())).contains(where))
            Q_EMIT moreRequested(m_model->at(index.row()).kind);
    }
    if ((watched == m_list || watched == m_field) && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pause->isActive()) {
                m_pause->stop();
                Q_EMIT wanted(typed());
            } else if (const QString id = chosenId(); !id.isEmpty()) {
                Q_EMIT openRequested(id);
            }
            return true;
        case Qt::Key_Escape:
            if (watched == m_field && !typed().isEmpty())
                return false; // the field empties itself
            Q_EMIT backRequested();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        const int wantedTerm = event->key() - Qt::Key_1;
        if (event->key() == Qt::Key_0)
            Q_EMIT kindChosen({});
        else if (wantedTerm < m_values.terms.size())
            Q_EMIT kindChosen(m_values.terms[wantedTerm].kind);
        return;
    }
    if (event->key() == Qt::Key_Slash) {
        focusField();
        return;
    }
    QWidget::keyPressEvent(event);
}

QSize SearchPage::minimumSizeHint() const
{
    const QSize inside = QWidget::minimumSizeHint();
    return {qMin(inside.width(), scaled(leastOfSearch)), inside.height()};
}

void SearchPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= scaled(roomForFilters);
    m_filterBox->setVisible(wide);
    m_filterBox->setFixedWidth(scaled(filterWidth));
    m_previewBox->setVisible(width() >= scaled(roomForPreview));
    m_previewBox->setFixedWidth(scaled(wide ? previewWidth : narrowPreview));
}

} // namespace redoubt::views
