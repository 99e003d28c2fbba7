// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchPage.h"

#include "views/search/SearchDelegate.h"
#include "views/search/SearchFilterMenus.h"
#include "views/search/SearchFilters.h"
#include "views/search/SearchPreview.h"
#include "views/search/SearchScopeBar.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QTimer>

#include <type_traits>

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
      m_rule(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_scopes(new SearchScopeBar),
      m_export(new Button(tr("Export"), ButtonKind::Secondary, Icon::Download)), m_terms(new QWidget),
      m_stateIcon(new IconLabel(Icon::Check, 14, Ink::Ok)), m_state(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_menuBox(new Surface(Ground::Pane)), m_menus(new SearchFilterMenus), m_notesBox(new Surface(Ground::Pane)),
      m_notes(paragraph({}, SmallType, Ink::Severity2)), m_either(new QStackedWidget), m_order(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_listed(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_list(new QListView), m_filterBox(new Surface(Ground::Pane)),
      m_filters(new SearchFilters), m_previewBox(new Surface(Ground::Pane)), m_preview(new SearchPreview)
{
    (void)columnLayout(this);
    m_keys = makeKeys();
    makeHead();
    makeSum();
    makePanes();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT wanted(typed()); });
    connect(m_field, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    m_field->installEventFilter(this);
    connect(m_scopes, &SearchScopeBar::scopeChosen, this, &SearchPage::scopeChosen);
    // The pane and, where there is no room for it, the menus offer the same.
    const auto offers = [this](const auto *from) {
        using From = std::remove_const_t<std::remove_pointer_t<decltype(from)>>;
        connect(from, &From::facetChosen, this, &SearchPage::facetChosen);
        connect(from, &From::keepWanted, this, &SearchPage::keepWanted);
        connect(from, &From::savedChosen, this, &SearchPage::savedChosen);
        connect(from, &From::renameWanted, this, &SearchPage::renameWanted);
        connect(from, &From::removeRequested, this, &SearchPage::removeRequested);
        connect(from, &From::recentChosen, this, &SearchPage::lookFor);
    };
    offers(m_filters);
    offers(m_menus);
    connect(m_preview, &SearchPreview::stepRequested, this, &SearchPage::step);
    connect(m_preview, &SearchPreview::openRequested, this, &SearchPage::openRequested);
    connect(m_preview, &SearchPreview::copyRequested, this, &SearchPage::copyRequested);
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] {
        if (const QString id = chosenId(); !id.isEmpty())
            Q_EMIT openRequested(id);
    });
    setFocusProxy(m_field);
    m_values.searched = -1;
    setValues({});
}

void SearchPage::makeHead()
{
    auto *head = new Surface(Ground::Pane);
    auto *row = rowLayout(head, {16, 8, 16, 8}, 16);
    row->addWidget(new Label(tr("Search"), TitleType, Weight::Bold));
    m_field->setAccessibleName(tr("Words to look for"));
    m_field->setMaximumWidth(scaled(fieldWidth));
    row->addWidget(m_field, 8);
    row->addWidget(m_rule);
    row->addStretch(1);
    row->addWidget(m_scopes);
    row->addWidget(m_export);
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("As a table (xlsx)…")), &QAction::triggered, this, [this] { Q_EMIT exportRequested(SearchExportForm::Workbook); });
    connect(menu->addAction(tr("As plain rows (csv)…")), &QAction::triggered, this, [this] { Q_EMIT exportRequested(SearchExportForm::Csv); });
    m_export->setMenu(menu);
    m_export->setToolTip(tr("Every hit, not only those that are listed, in this order, with the question above them"));
    layout()->addWidget(head);
    layout()->addWidget(new Rule);
}

void SearchPage::makeSum()
{
    auto *sum = new Surface(Ground::Pane);
    auto *row = rowLayout(sum, {8, 4, 16, 4}, 8);
    new FlowLayout(4, m_terms);
    row->addWidget(m_terms, 1);
    row->addWidget(m_stateIcon);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_state);
    layout()->addWidget(sum);
    columnLayout(m_menuBox, {16, 0, 16, 8})->addWidget(m_menus);
    layout()->addWidget(m_menuBox);
    layout()->addWidget(new Rule);
    columnLayout(m_notesBox, {16, 8, 16, 8})->addWidget(m_notes);
    layout()->addWidget(m_notesBox);
}

void SearchPage::makePanes()
{
    auto *panes = rowLayout();
    columnLayout(m_filterBox)->addWidget(m_filters);
    panes->addWidget(m_filterBox);
    panes->addWidget(new Rule(Qt::Vertical));
    auto *middle = new Surface(Ground::Pane);
    columnLayout(middle)->addWidget(m_either);
    panes->addWidget(middle, 1);
    panes->addWidget(new Rule(Qt::Vertical));
    columnLayout(m_previewBox)->addWidget(m_preview);
    panes->addWidget(m_previewBox);
    static_cast<QVBoxLayout *>(layout())->addLayout(panes, 1);

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
    auto *some = new QWidget;
    auto *column = columnLayout(some);
    auto *how = new QWidget;
    auto *howRow = rowLayout(how, {16, 6, 16, 6}, 8);
    howRow->addWidget(new IconLabel(Icon::Sort, 14, Ink::Text3));
    m_order->setText(tr("What is known by the words first, then the newest"));
    howRow->addWidget(m_order);
    howRow->addStretch();
    howRow->addWidget(m_listed);
    column->addWidget(how);
    column->addWidget(m_list, 1);
    column->addWidget(m_keys);
    m_either->addWidget(some);
}

QWidget *SearchPage::makeKeys()
{
    auto *keys = new QWidget;
    auto *column = columnLayout(keys);
    column->addWidget(new Rule);
    auto *line = new QWidget;
    auto *row = rowLayout(line, {16, 8, 16, 8}, 6);
    const auto add = [row](const QStringList &which, const QString &what) {
        for (const QString &key : which)
            row->addWidget(new KeyHint(key));
        row->addWidget(new Label(what, SmallType, Weight::Regular, Ink::Text2));
        row->addSpacing(12);
    };
    add({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"));
    add({QStringLiteral("⏎")}, tr("open"));
    add({QStringLiteral("Tab")}, tr("to the preview"));
    add({QStringLiteral("Alt 1–9")}, tr("one kind"));
    add({QStringLiteral("/")}, tr("words"));
    add({QStringLiteral("Ctrl S")}, tr("keep"));
    add({QStringLiteral("Esc")}, tr("back"));
    row->addStretch();
    column->addWidget(line);
    return keys;
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
    m_menus->setValues(values);
    m_scopes->setScopes(values.scopes, values.chosenScope);
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
        auto *button = new Button(QStringLiteral("%1 %2").arg(name, QLocale().toString(count)), chosen ? ButtonKind::Secondary : ButtonKind::Ghost,
                                  Icon::None, ButtonSize::Small);
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

void SearchPage::setSaved(const QList<SearchAgain> &saved)
{
    m_filters->setSaved(saved);
    m_menus->setSaved(saved);
}

void SearchPage::setRecent(const QList<SearchAgain> &recent)
{
    m_filters->setRecent(recent);
    m_menus->setRecent(recent);
}

void SearchPage::showWords(const QString &words)
{
    m_field->setText(words);
    m_pause->stop();
}

void SearchPage::setPreview(const std::optional<SearchPreviewValues> &preview) { m_preview->setPreview(preview); }

void SearchPage::lookFor(const QString &words)
{
    showWords(words);
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
        case Qt::Key_Tab:
            if (m_previewBox->isVisible() && !chosenId().isEmpty()) {
                m_preview->focusPassages();
                return true;
            }
            break;
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
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_S) {
        if (!m_values.typed.isEmpty())
            Q_EMIT keepWanted();
        return;
    }
    if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier) {
        m_preview->stepPassage(1);
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
    m_menuBox->setVisible(!wide);
    m_scopes->setNarrow(!wide);
    m_rule->setVisible(wide);
    m_keys->setVisible(wide);
    m_filterBox->setFixedWidth(scaled(filterWidth));
    m_previewBox->setVisible(width() >= scaled(roomForPreview));
    m_previewBox->setFixedWidth(scaled(wide ? previewWidth : narrowPreview));
}

} // namespace redoubt::views
